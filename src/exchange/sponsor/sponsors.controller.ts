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
import { formOfSponsor, SponsorChangePage } from './sponsor-change.page.js';
import { SponsorPage } from './sponsor.page.js';
import { officerSchema, sponsorChangeSchema, sponsorSchema } from './sponsor.schema.js';
import { SponsorsPage } from './sponsors.page.js';
import { SponsorsQueries } from './sponsors.queries.js';
import { SponsorsService } from './sponsors.service.js';

const title = { key: 'exchange.sponsor.title' };
const crumbs = [{ href: '/exchange/sponsors', text: title }];
const done = { key: 'exchange.desk.done' };
const taken = { field: 'programNumber', text: { key: 'exchange.form.program-number.taken' } };
const statusOf = (form: FormState): number => (form.errors.length > 0 ? 422 : 200);

/** The sponsors and their officers, for staff. */
@Controller('exchange/sponsors')
@Access(staff)
export class SponsorsController {
  constructor(
    private readonly sponsors: SponsorsQueries,
    private readonly service: SponsorsService,
  ) {}

  @Get()
  list() {
    return this.listPage(emptyForm);
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(sponsorSchema, body);
    if (!read.ok) return this.listPage(read.form);
    const id = await this.service.add(actor, read.value);
    return id ? seeOther(`/exchange/sponsors/${id}`, done) : this.listPage(withErrors(read.form, [taken]));
  }

  @Get(':id')
  show(@Param('id', ParseUUIDPipe) id: string) {
    return this.sponsorPage(id, emptyForm);
  }

  @Get(':id/change')
  async askChange(@Param('id', ParseUUIDPipe) id: string) {
    return this.changePage(id, formOfSponsor((await this.sponsors.one(id)).sponsor));
  }

  @Post(':id')
  async change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(sponsorChangeSchema, body);
    if (!read.ok) return this.changePage(id, read.form);
    const isChanged = await this.service.change(actor, id, read.value);
    return isChanged ? seeOther(`/exchange/sponsors/${id}`, done) : this.changePage(id, withErrors(read.form, [taken]));
  }

  @Post(':id/officers')
  async appoint(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(officerSchema, body);
    if (!read.ok) return this.sponsorPage(id, read.form);
    const against = await this.service.appoint(actor, id, read.value);
    if (!against) return seeOther(`/exchange/sponsors/${id}`, done);
    const field = against === 'second' ? 'kind' : 'email';
    return this.sponsorPage(id, withErrors(read.form, [{ field, text: { key: `exchange.form.officer.${against}` } }]));
  }

  @Post(':id/officers/:officerId/end')
  async dismiss(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('officerId', ParseUUIDPipe) officerId: string,
  ) {
    await this.service.dismiss(actor, id, officerId);
    return seeOther(`/exchange/sponsors/${id}`, done);
  }

  private async listPage(form: FormState) {
    return page(SponsorsPage, { form, sponsors: await this.sponsors.all() }, { title, status: statusOf(form) });
  }

  private async sponsorPage(id: string, form: FormState) {
    const view = await this.sponsors.one(id);
    return page(SponsorPage, { view, form }, { title: view.sponsor.name, crumbs, status: statusOf(form) });
  }

  private async changePage(id: string, form: FormState) {
    const { sponsor } = await this.sponsors.one(id);
    return page(SponsorChangePage, { sponsor, form }, { title: sponsor.name, crumbs, status: statusOf(form) });
  }
}
