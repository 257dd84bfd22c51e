import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import {
  NotFound,
  page,
  readForm,
  seeOther,
  Work,
  type Actor,
  type FormState,
  type Text,
} from '../../../platform/index.js';
import { changedRows } from '../form/change-rows.js';
import type { Field } from '../form/field.js';
import { readCategory, readPage, type PageReading } from '../form/read-page.js';
import { categoryFields } from '../form/sections/category.js';
import { sections } from '../form/sections.js';
import type { Section } from '../form/section.js';
import { valuesOf } from '../form/values-of.js';
import { contradictionErrors } from '../form/wrong-fields.js';
import { categoryOf } from '../rule-set.schema.js';
import { DraftsQueries, type Draft } from './drafts.queries.js';
import { DraftsService } from './drafts.service.js';
import { FieldsPage } from './fields.page.js';

interface Shown {
  fields: readonly Field[];
  /** The page's address below the draft's. */
  path: string;
  title: Text | string;
  /** What the labels' keys begin with. */
  words: string;
}

/** Shows and saves the pages of a draft. A page is saved when it has the shape of rules; what contradicts other pages is said, and refused at publication. */
@Injectable()
export class DraftPages {
  constructor(
    private readonly work: Work,
    private readonly queries: DraftsQueries,
    private readonly drafts: DraftsService,
  ) {}

  section(draft: Draft, section: Section) {
    const errors = contradictionErrors(draft.rules, section.fields);
    return this.show(draft, ofSection(section), { values: valuesOf(section.fields, draft.rules), errors });
  }

  /** @throws NotFound */
  category(draft: Draft, code: string) {
    const { shown, index, category } = ofCategory(draft, code);
    const errors = contradictionErrors(draft.rules, shown.fields, ['categories', index]);
    return this.show(draft, shown, { values: valuesOf(shown.fields, category), errors });
  }

  /** The next page, or the same one with what is wrong or with a row more or less. @throws NotFound, Conflict */
  async saveSection(actor: Actor, { id, section, body }: { id: string; section: Section; body: unknown }) {
    const draft = await this.queries.of(id);
    const shown = ofSection(section);
    return this.save(actor, { draft, shown, body, read: (values) => readPage(section.fields, values, draft.rules) });
  }

  async saveCategory(actor: Actor, { id, code, body }: { id: string; code: string; body: unknown }) {
    const draft = await this.queries.of(id);
    const { shown, index } = ofCategory(draft, code);
    const { rules } = draft;
    return this.save(actor, {
      draft,
      shown,
      body,
      read: (values) => readCategory(shown.fields, values, { rules, index }),
    });
  }

  private async save(
    actor: Actor,
    {
      draft,
      shown,
      body,
      read,
    }: { draft: Draft; shown: Shown; body: unknown; read: (values: FormState['values']) => PageReading },
  ) {
    const { values } = readForm(z.object({}), body).form;
    const { hash, ...typed } = values;
    const rows = changedRows(typed);
    if (rows) return this.show(draft, shown, rows, 200);
    const reading = read(typed);
    if (!reading.ok) return this.show(draft, shown, { values: typed, errors: reading.errors });
    await this.work.run(actor, (unit) =>
      this.drafts.save(unit, draft.editionId, { hash: typeof hash === 'string' ? hash : '', rules: reading.rules }),
    );
    return seeOther(`/yaas/editions/${draft.editionId}/draft`, { key: 'yaas.editions.flash.saved' });
  }

  private show(draft: Draft, shown: Shown, form: FormState, status = form.errors.length > 0 ? 422 : 200) {
    const crumbs = [
      { href: '/yaas/editions', text: { key: 'yaas.editions.title' } },
      { href: `/yaas/editions/${draft.editionId}/draft`, text: { key: 'yaas.editions.draft' } },
    ];
    return page(FieldsPage, { draft, form, ...shown }, { title: shown.title, crumbs, status });
  }
}

const ofSection = ({ code, fields }: Section): Shown => ({
  fields,
  path: code,
  title: { key: `yaas.rulebook.section.${code}` },
  words: '',
});

/** @throws NotFound */
function ofCategory({ rules }: Draft, code: string) {
  const category = categoryOf(rules, code);
  if (!category) throw new NotFound();
  const shown: Shown = {
    fields: categoryFields(category),
    path: `categories/${code}`,
    title: category.label['en']!,
    words: 'category.',
  };
  return { shown, category, index: rules.categories.indexOf(category) };
}

/** The pages in the order in which the overview lists them; that of the categories stands fourth. */
export const pagesOfDraft: readonly string[] = sections.map(({ code }) => code).toSpliced(4, 0, 'categories');
