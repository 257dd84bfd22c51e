import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readAsked,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { Coordinations } from './coordinations.service.js';
import { FollowUps } from './follow-ups.service.js';
import { HomeVisits } from './home-visits.service.js';
import { LivingEvents } from './living-events.service.js';
import { LivingFilePage } from './living-file.page.js';
import { LivingFileQueries } from './living-file.queries.js';
import { LivingListPage } from './living-list.page.js';
import { LivingListQueries } from './living-list.queries.js';
import { seesToStudents } from './living.policy.js';
import {
  changeSchema,
  coordinatorSchema,
  eventSchema,
  listSchema,
  outcomeSchema,
  visitSchema,
} from './living.schema.js';

const title = { key: 'exchange.living.title' };
export const livingCrumbs = [{ href: '/exchange/living', text: title }];
const done = { key: 'exchange.living.flash.done' };
const noSuchDay = (field: string) => ({ field, text: { key: 'exchange.living.form.not-that-day' } });
const fileOf = (id: string) => `/exchange/applications/${id}/contacts`;

/** Students who live with families, for those who see to them: the list, and each stay. */
@Controller('exchange')
@Access(seesToStudents)
export class LivingController {
  constructor(
    private readonly list: LivingListQueries,
    private readonly files: LivingFileQueries,
    private readonly visits: HomeVisits,
    private readonly events: LivingEvents,
    private readonly followUps: FollowUps,
    private readonly coordinations: Coordinations,
  ) {}

  @Get('living')
  async all(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const asked = readAsked(listSchema, query);
    const members = await this.list.memberNames();
    const props = { asked, list: await this.list.list(actor, asked), members, account: actor.accountId ?? '' };
    return page(LivingListPage, props, { title, width: 'wide' });
  }

  @Get('applications/:id/contacts')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.page(actor, id, emptyForm);
  }

  /** The second visit, by whoever records it. */
  @Post('applications/:id/visits')
  async visit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(visitSchema, body);
    if (!read.ok) return this.page(actor, id, read.form);
    if (await this.visits.record(actor, id, read.value)) return seeOther(fileOf(id), done);
    return this.page(actor, id, withErrors(read.form, [noSuchDay('visitedOn')]));
  }

  @Post('applications/:id/living-events')
  async event(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(eventSchema, body);
    if (!read.ok) return this.page(actor, id, read.form);
    if (await this.events.record(actor, id, read.value)) return seeOther(fileOf(id), done);
    return this.page(actor, id, withErrors(read.form, [noSuchDay('happenedOn')]));
  }

  @Post('applications/:id/programme-changes')
  async change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(changeSchema, body);
    if (!read.ok) return this.page(actor, id, read.form);
    await this.followUps.changed(actor, id, read.value);
    return seeOther(fileOf(id), done);
  }

  @Post('applications/:id/coordinator')
  async coordinator(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(coordinatorSchema, body);
    if (!read.ok) return this.page(actor, id, read.form);
    await this.coordinations.appoint(actor, id, read.value.accountId);
    return seeOther(fileOf(id), done);
  }

  @Post('applications/:id/follow-ups/:followUpId/outcome')
  async outcome(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('followUpId', ParseUUIDPipe) followUpId: string,
    @Body() body: unknown,
  ) {
    const read = readForm(outcomeSchema, body);
    if (!read.ok) return this.page(actor, id, read.form);
    return seeOther(fileOf(await this.followUps.done(actor, followUpId, read.value.outcome)), done);
  }

  private async page(actor: Actor, id: string, form: FormState) {
    const living = await this.files.file(actor, id);
    const status = form.errors.length > 0 ? 422 : 200;
    const props = { living, form, account: actor.accountId ?? '' };
    return page(LivingFilePage, props, { title: living.name, crumbs: livingCrumbs, status, width: 'wide' });
  }
}
