import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { staff } from '../../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  withErrors,
  Work,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { categoryOf } from '../rule-set.schema.js';
import { CategoriesPage } from './categories.page.js';
import { DraftPages } from './draft-pages.js';
import { newCategorySchema } from './draft.schema.js';
import { DraftsQueries } from './drafts.queries.js';
import { DraftsService } from './drafts.service.js';
import { newCategory } from './new-category.js';

/** The categories of a rule set that is being written; each has a page. */
@Controller('yaas/editions/:id/draft/categories')
@Access(staff)
export class CategoriesController {
  constructor(
    private readonly work: Work,
    private readonly queries: DraftsQueries,
    private readonly drafts: DraftsService,
    private readonly pages: DraftPages,
  ) {}

  @Get()
  list(@Param('id', ParseUUIDPipe) id: string) {
    return this.show(id, emptyForm);
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const reading = readForm(newCategorySchema, body);
    if (!reading.ok) return this.show(id, reading.form);
    const { code, label, kind } = reading.value;
    const { rules, hash } = await this.queries.of(id);
    if (categoryOf(rules, code))
      return this.show(
        id,
        withErrors(reading.form, [{ field: 'code', text: { key: 'yaas.editions.wrong.code_taken' } }]),
      );
    const changed = { ...rules, categories: [...rules.categories, newCategory(code, label, kind)] };
    await this.work.run(actor, (unit) => this.drafts.save(unit, id, { hash, rules: changed }));
    return seeOther(`/yaas/editions/${id}/draft/categories/${code}`);
  }

  @Get(':code')
  async category(@Param('id', ParseUUIDPipe) id: string, @Param('code') code: string) {
    return this.pages.category(await this.queries.of(id), code);
  }

  @Post(':code')
  save(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('code') code: string,
    @Body() body: unknown,
  ) {
    return this.pages.saveCategory(actor, { id, code, body });
  }

  @Post(':code/removal')
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('code') code: string) {
    const { rules, hash } = await this.queries.of(id);
    const categories = rules.categories.filter((one) => one.code !== code);
    if (categories.length === 0) return this.show(id, lastOne);
    await this.work.run(actor, (unit) => this.drafts.save(unit, id, { hash, rules: { ...rules, categories } }));
    return seeOther(`/yaas/editions/${id}/draft/categories`, { key: 'yaas.editions.flash.saved' });
  }

  private async show(id: string, form: FormState) {
    const status = form.errors.length > 0 ? 422 : 200;
    const title = { key: 'yaas.rulebook.section.categories' };
    const crumbs = [
      { href: '/yaas/editions', text: { key: 'yaas.editions.title' } },
      { href: `/yaas/editions/${id}/draft`, text: { key: 'yaas.editions.draft' } },
    ];
    return page(CategoriesPage, { draft: await this.queries.of(id), form }, { title, crumbs, status });
  }
}

const lastOne: FormState = {
  values: {},
  errors: [{ field: 'code', text: { key: 'yaas.editions.wrong.last_category' } }],
};
