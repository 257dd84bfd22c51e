import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { z } from 'zod';
import { Access, CurrentActor, page, readAsked, seeOther, type Actor } from '../../../platform/index.js';
import { plansSummits } from '../../summit/summit.policy.js';
import { CastingService } from '../casting/casting.service.js';
import { SessionPeoplePage } from './session-people.page.js';
import { SessionPeopleQueries } from './session-people.queries.js';

const roleSchema = z.object({ roleId: z.union([z.uuid(), z.literal('').transform(() => null)]) });
const pathOf = (summit: string, session: string) => `/yls/summits/${summit}/allocation/sessions/${session}`;

/** Who is in a session, and for whom each speaks in a simulation. */
@Controller('yls/summits/:summit/allocation/sessions/:id')
@Access(plansSummits)
export class CastingController {
  constructor(
    private readonly people: SessionPeopleQueries,
    private readonly casting: CastingService,
  ) {}

  @Get()
  async show(@Param('summit', ParseUUIDPipe) summit: string, @Param('id', ParseUUIDPipe) id: string) {
    const held = await this.people.of(summit, id);
    const crumbs = [
      { href: `/yls/summits/${summit}`, text: held.summit.name },
      { href: `/yls/summits/${summit}/allocation`, text: { key: 'yls.board.title' } },
    ];
    return page(SessionPeoplePage, { held }, { title: held.session.title['en'] ?? '', crumbs });
  }

  @Post('roles')
  async plan(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summitId: string,
    @Param('id', ParseUUIDPipe) sessionId: string,
  ) {
    await this.casting.plan(actor, { summitId, sessionId });
    return seeOther(pathOf(summitId, sessionId), { key: 'yls.board.planned' });
  }

  @Post('roles/:registration')
  async give(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summitId: string,
    @Param('id', ParseUUIDPipe) sessionId: string,
    @Param('registration', ParseUUIDPipe) registrationId: string,
    @Body() body: unknown,
  ) {
    const { roleId } = readAsked(roleSchema, body);
    await this.casting.give(actor, { summitId, sessionId }, { registrationId, roleId });
    return seeOther(pathOf(summitId, sessionId), { key: 'yls.desk.done' });
  }
}
