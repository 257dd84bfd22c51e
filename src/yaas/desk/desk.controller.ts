import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { declineSchema, returnSchema } from '../entries/entry.schema.js';
import { deskWorker } from '../entries/entry.policy.js';
import { DeskPage } from './desk.page.js';
import { deskFilterSchema } from './desk-filter.js';
import { DeskListQueries } from './desk-list.queries.js';
import { DeskEntryPage } from './desk-entry.page.js';
import { DeskQueries } from './desk.queries.js';
import { SponsorshipService } from './sponsorship.service.js';

const crumbs = [{ href: '/yaas/desk', text: { key: 'yaas.desk.title' } }];
const flash = (what: string) => ({ key: `yaas.desk.flash.${what}` });

/** The desk of a member's coordinator: what waits, and what can be done with it. */
@Controller('yaas')
@Access(deskWorker)
export class DeskController {
  constructor(
    private readonly work: Work,
    private readonly lists: DeskListQueries,
    private readonly desk: DeskQueries,
    private readonly sponsorship: SponsorshipService,
  ) {}

  @Get('desk')
  async list(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const filter = deskFilterSchema.parse(query);
    const found = await this.lists.list(actor, filter);
    const entersOthers = actor.grants.some(({ role, scope }) => role === 'coordinator' && scope !== null);
    return page(DeskPage, { ...found, filter, entersOthers }, { title: { key: 'yaas.desk.title' }, width: 'wide' });
  }

  @Get('desk/entries/:id')
  entry(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.show(actor, id, emptyForm);
  }

  @Post('entries/:id/confirmation')
  async confirm(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.work.run(actor, (unit) => this.sponsorship.confirm(unit, id));
    return seeOther('/yaas/desk', flash('confirmed'));
  }

  @Post('entries/:id/return')
  async giveBack(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const reading = readForm(returnSchema, body);
    if (!reading.ok) return this.show(actor, id, reading.form);
    await this.work.run(actor, (unit) => this.sponsorship.giveBack(unit, id, reading.value));
    return seeOther('/yaas/desk', flash('returned'));
  }

  @Post('entries/:id/refusal')
  async decline(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const reading = readForm(declineSchema, body);
    if (!reading.ok) return this.show(actor, id, reading.form);
    await this.work.run(actor, (unit) => this.sponsorship.decline(unit, id, reading.value.reason));
    return seeOther('/yaas/desk', flash('declined'));
  }

  private async show(actor: Actor, id: string, form: FormState) {
    const found = await this.desk.one(actor, id);
    const props = { ...found, form, isStaff: staff.allows(actor) };
    const status = form.errors.length > 0 ? 422 : 200;
    return page(DeskEntryPage, props, { title: found.entry.title, crumbs, width: 'wide', status });
  }
}
