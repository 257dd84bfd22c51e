import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { formOfTerm, TermPage } from './term.page.js';
import { termSchema } from './term.schema.js';
import { TermsPage } from './terms.page.js';
import { TermsQueries } from './terms.queries.js';
import { TermsService } from './terms.service.js';

const title = { key: 'exchange.term.title' };
const crumbs = [{ href: '/exchange/terms', text: title }];
const done = { key: 'exchange.desk.done' };
const taken = { field: 'name', text: { key: 'exchange.form.name.taken' } };
const statusOf = (form: FormState): number => (form.errors.length > 0 ? 422 : 200);

/** The times for which students come, for staff. */
@Controller('exchange/terms')
@Access(staff)
export class TermsController {
  constructor(
    private readonly terms: TermsQueries,
    private readonly service: TermsService,
  ) {}

  @Get()
  list() {
    return this.listPage(emptyForm);
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(termSchema, body);
    if (!read.ok) return this.listPage(read.form);
    if (await this.service.add(actor, read.value)) return seeOther('/exchange/terms', done);
    return this.listPage(withErrors(read.form, [taken]));
  }

  @Get(':id')
  async show(@Param('id', ParseUUIDPipe) id: string) {
    return this.termPage(id, formOfTerm((await this.terms.one(id)).term));
  }

  @Post(':id')
  async change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(termSchema, body);
    if (!read.ok) return this.termPage(id, read.form);
    if (await this.service.change(actor, id, read.value)) return seeOther('/exchange/terms', done);
    return this.termPage(id, withErrors(read.form, [taken]));
  }

  private async listPage(form: FormState) {
    return page(TermsPage, { form, ...(await this.terms.all()) }, { title, status: statusOf(form) });
  }

  private async termPage(id: string, form: FormState) {
    const { term, sponsor } = await this.terms.one(id);
    return page(TermPage, { term, sponsor, form }, { title: term.name, crumbs, status: statusOf(form) });
  }
}
