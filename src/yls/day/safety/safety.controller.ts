import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Access, CurrentActor, page, readAsked, seeOther, type Actor } from '../../../platform/index.js';
import { said } from '../../form-fields.js';
import { findSchema } from '../pick-up/pick-up.schema.js';
import { DayStaff } from '../day-staff.js';
import { leadsDays } from '../day.policy.js';
import { SafetyPage } from './safety.page.js';
import { SafetyQueries } from './safety.queries.js';
import { SendingHome } from './sending-home.service.js';

const title = { key: 'yls.safety.title' };
const done = { key: 'yls.desk.done' };
const reasonSchema = z.object({ reason: said('yls.safety-form.reason', 2000) });

/** What staff do when something has gone wrong. */
@Controller('yls/day/:summit/safety')
@Access(leadsDays)
export class SafetyController {
  constructor(
    private readonly staff: DayStaff,
    private readonly queries: SafetyQueries,
    private readonly sending: SendingHome,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) id: string, @Query() query: unknown) {
    const summit = await this.staff.summit(actor, id);
    const { words } = readAsked(findSchema, query);
    const props = { summit, words, lines: await this.queries.list(id, words), own: actor.accountId };
    return page(SafetyPage, props, { title, crumbs: [{ href: `/yls/day/${id}`, text: summit.name }] });
  }

  @Post(':registration')
  async ask(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('registration', ParseUUIDPipe) registration: string,
    @Body() body: unknown,
  ) {
    await this.sending.ask(actor, registration, readAsked(reasonSchema, body).reason);
    return seeOther(`/yls/day/${summit}/safety`, done);
  }

  @Post(':registration/agreement')
  async agree(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('registration', ParseUUIDPipe) registration: string,
  ) {
    await this.sending.agree(actor, registration);
    return seeOther(`/yls/day/${summit}/safety`, done);
  }

  @Post(':registration/end')
  async drop(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('registration', ParseUUIDPipe) registration: string,
  ) {
    await this.sending.drop(actor, registration);
    return seeOther(`/yls/day/${summit}/safety`, done);
  }
}
