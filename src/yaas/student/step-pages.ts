import { Injectable } from '@nestjs/common';
import { formOf, page, seeOther, type Actor, type FormState } from '../../platform/index.js';
import { EntriesQueries } from '../entries/entries.queries.js';
import { EDITABLE_STATES } from '../entries/entry-state.js';
import { StepPage } from './step.page.js';
import { titleOf, type EntryStep } from './steps.js';
import { storedValues } from './stored-values.js';

export interface StepAsked {
  id: string;
  step: EntryStep;
  /** What was typed and refused; the stored answers otherwise. */
  form?: FormState;
  /** Somebody saved in between: both texts are shown. */
  isStale?: boolean;
  /** The text comes out of a document and is not saved yet. */
  wasRead?: boolean;
}

/** Shows a step, for whichever controller was asked; what cannot be edited any more leads to the entry's status. */
@Injectable()
export class StepPages {
  constructor(private readonly queries: EntriesQueries) {}

  /** @throws NotFound for somebody else's */
  async show(actor: Actor, { id, step, form, isStale = false, wasRead = false }: StepAsked) {
    const entry = await this.queries.own(actor, id);
    if (!EDITABLE_STATES.includes(entry.state)) return seeOther(`/yaas/entries/${id}`);
    const status = isStale ? 409 : form && form.errors.length > 0 ? 422 : 200;
    const stored = storedValues(entry);
    const shown = form ? { ...form, values: { ...stored, ...form.values } } : formOf(stored);
    const crumbs = [
      { href: '/yaas', text: { key: 'yaas.programme' } },
      { href: `/yaas/entries/${id}`, text: entry.title || { key: 'yaas.untitled' } },
    ];
    return page(
      StepPage,
      { entry, step, form: shown, actor, isStale, wasRead },
      { title: titleOf(step), status, crumbs },
    );
  }
}
