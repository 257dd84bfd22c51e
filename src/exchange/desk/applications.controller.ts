import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
  type Text,
} from '../../platform/index.js';
import { acceptanceSchema } from '../schools/acceptance.schema.js';
import { SchoolAcceptances } from '../schools/school-acceptances.service.js';
import { ACTS, isDeskAct, type DeskAct } from './acts.js';
import { actSchemas } from './acts.schema.js';
import { AcceptancePage } from './acceptance.page.js';
import { ActPage } from './act.page.js';
import { DeskActs } from './desk-acts.service.js';
import { applicationCrumbs, deskCrumbs } from './desk-crumbs.js';
import { DeskApplicationPage } from './desk-application.page.js';
import { DeskApplicationQueries, type DeskApplication } from './desk-application.queries.js';
import { runsExchange } from './desk.policy.js';

const done = { key: 'exchange.desk.done' };

/** One application for its desks. */
@Controller('exchange/applications/:id')
@Access(runsExchange)
export class DeskApplicationsController {
  constructor(
    private readonly applications: DeskApplicationQueries,
    private readonly acts: DeskActs,
    private readonly acceptances: SchoolAcceptances,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const desk = await this.applications.one(actor, id);
    return page(DeskApplicationPage, { desk }, { title: desk.student, crumbs: deskCrumbs, width: 'wide' });
  }

  @Get('acts/:act')
  ask(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('act') act: string) {
    return this.actPage(actor, id, { act: known(act), form: emptyForm });
  }

  @Post('acts/:act')
  async act(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('act') typed: string,
    @Body() body: unknown,
  ) {
    const act = known(typed);
    const read = readForm(actSchemas[ACTS[act]], body);
    if (!read.ok) return this.actPage(actor, id, { act, form: read.form });
    if (this.acts.isAhead(act, read.value)) return this.actPage(actor, id, { act, form: ahead(read.form) });
    await this.acts.do(actor, id, { act, told: read.value });
    return seeOther(`/exchange/applications/${id}`, done);
  }

  @Get('acceptance')
  askAcceptance(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.acceptancePage(actor, id, emptyForm);
  }

  @Post('acceptance')
  async accept(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(acceptanceSchema, body);
    if (!read.ok) return this.acceptancePage(actor, id, read.form);
    await this.acceptances.record(actor, id, read.value);
    return seeOther(`/exchange/applications/${id}#school`, done);
  }

  /** @throws NotFound for an act that the application does not offer the reader now */
  private async actPage(actor: Actor, id: string, { act, form }: { act: DeskAct; form: FormState }) {
    const desk = await this.applications.one(actor, id);
    if (!desk.acts.includes(act)) throw new NotFound();
    return page(ActPage, { desk, act, form }, pageOf(desk, { key: `exchange.act.${act}` }, form));
  }

  private async acceptancePage(actor: Actor, id: string, form: FormState) {
    const desk = await this.applications.one(actor, id);
    if (desk.schools.length === 0) throw new NotFound();
    return page(AcceptancePage, { desk, form }, pageOf(desk, { key: 'exchange.school.acceptance' }, form));
  }
}

function known(act: string): DeskAct {
  if (!isDeskAct(act)) throw new NotFound();
  return act;
}

const pageOf = ({ application, student }: DeskApplication, title: Text, form: FormState) => ({
  title,
  crumbs: applicationCrumbs(application.id, student),
  status: form.errors.length > 0 ? 422 : 200,
});

const ahead = (form: FormState): FormState =>
  withErrors(form, [{ field: 'day', text: { key: 'exchange.form.ahead' } }]);
