import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  Access,
  CurrentActor,
  page,
  readAsked,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
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
  show(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) id: string, @Query() query: unknown) {
    return this.listPage(actor, id, { words: readAsked(findSchema, query).words, wrong: null });
  }

  @Post(':registration')
  async ask(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('registration', ParseUUIDPipe) registration: string,
    @Body() body: unknown,
  ) {
    const read = readForm(reasonSchema, body);
    if (!read.ok) {
      const { words } = readAsked(findSchema, body);
      return this.listPage(actor, summit, { words, wrong: { id: registration, form: read.form } });
    }
    await this.sending.ask(actor, registration, read.value.reason);
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

  private async listPage(
    actor: Actor,
    id: string,
    { words, wrong }: { words: string; wrong: { id: string; form: FormState } | null },
  ) {
    const summit = await this.staff.summit(actor, id);
    const props = { summit, words, wrong, lines: await this.queries.list(id, words), own: actor.accountId };
    const crumbs = [{ href: `/yls/day/${id}`, text: summit.name }];
    return page(SafetyPage, props, { title, crumbs, status: wrong ? 422 : 200 });
  }
}
