import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  PortalConfig,
  readForm,
  seeOther,
  Work,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { CasePage } from './case.page.js';
import { caseReader } from './case.policy.js';
import { caseFilterSchema, settlementSchema, whySchema } from './case.schema.js';
import { CasesInFull } from './case-in-full.js';
import { CasesQueries } from './cases.queries.js';
import { CasesService } from './cases.service.js';
import { QueuePage } from './queue.page.js';

const crumbs = [{ href: '/yaas/moderation', text: { key: 'yaas.moderation.title' } }];
const flash = (what: string) => ({ key: `yaas.case.flash.${what}` });

/** The moderation queue and its cases. A case that the reader may not read does not exist. */
@Controller('yaas/moderation')
@Access(caseReader)
export class CasesController {
  constructor(
    private readonly work: Work,
    private readonly queries: CasesQueries,
    private readonly inFull: CasesInFull,
    private readonly cases: CasesService,
    private readonly config: PortalConfig,
  ) {}

  @Get()
  async queue(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const filter = caseFilterSchema.parse(query);
    const found = await this.queries.queue(actor, filter);
    return page(QueuePage, { ...found, filter }, { title: { key: 'yaas.moderation.title' }, width: 'wide' });
  }

  @Get('cases/:id')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.show(actor, id, emptyForm);
  }

  @Post('cases/:id/hold')
  async hold(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const reading = readForm(whySchema, body);
    if (!reading.ok) return this.show(actor, id, reading.form);
    await this.queries.one(actor, id);
    await this.work.run(actor, (unit) => this.cases.hold(unit, id, reading.value.reason));
    return seeOther(`/yaas/moderation/cases/${id}`, flash('held'));
  }

  @Post('cases/:id/lifting')
  async lift(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const reading = readForm(whySchema, body);
    if (!reading.ok) return this.show(actor, id, reading.form);
    await this.queries.one(actor, id);
    await this.work.run(actor, (unit) => this.cases.lift(unit, id, reading.value.reason));
    return seeOther(`/yaas/moderation/cases/${id}`, flash('lifted'));
  }

  @Post('cases/:id/settlement')
  async settle(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const reading = readForm(settlementSchema, body);
    if (!reading.ok) return this.show(actor, id, reading.form);
    await this.queries.one(actor, id);
    await this.work.run(actor, (unit) => this.cases.settle(unit, id, reading.value));
    return seeOther('/yaas/moderation', flash('settled'));
  }

  @Post('cases/:id/reopening')
  async reopen(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const reading = readForm(whySchema, body);
    if (!reading.ok) return this.show(actor, id, reading.form);
    await this.queries.one(actor, id);
    await this.work.run(actor, (unit) => this.cases.reopen(unit, id, reading.value.reason));
    return seeOther(`/yaas/moderation/cases/${id}`, flash('reopened'));
  }

  private async show(actor: Actor, id: string, form: FormState) {
    const found = await this.inFull.one(actor, id);
    const props = { ...found, form, contact: this.config.settings.SAFETY_CONTACT };
    const status = form.errors.length > 0 ? 422 : 200;
    return page(CasePage, props, { title: found.one.title, crumbs, width: 'wide', status });
  }
}
