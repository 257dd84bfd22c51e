import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  Conflict,
  CurrentActor,
  emptyForm,
  formOf,
  page,
  readAsked,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
  type PageReply,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { RoomPage } from '../pages/room/room.page.js';
import { DeparturesService } from '../results/departures/departures.service.js';
import { crumbsOf } from './room-crumbs.js';
import { RoomQueries } from './room.queries.js';
import { departureSchema, sightsSchema } from './room.schema.js';
import { RoomService } from './room.service.js';
import { AtTheTable } from './table.interceptor.js';

const pageSchema = z.object({ after: z.uuid().nullable().default(null) });

/** The deliberation room: what lies on the table, how far it is open, and departures from the ranking. */
@Controller('judging/room/:roundId')
@AtTheTable()
export class RoomController {
  constructor(
    private readonly queries: RoomQueries,
    private readonly room: RoomService,
    private readonly departures: DeparturesService,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('roundId', anId) roundId: string, @Query() asked: unknown) {
    return this.table(actor, roundId, { form: emptyForm, after: readAsked(pageSchema, asked).after });
  }

  /** What came of counting anew after a tie was answered. */
  @Get('counts/:runId')
  async counted(
    @CurrentActor() actor: Actor,
    @Param('roundId', anId) roundId: string,
    @Param('runId', anId) runId: string,
  ) {
    await this.queries.enter(actor, roundId);
    const stands = await this.queries.hasRun(roundId, runId);
    const key = `judging.tie.${stands ? 'counted' : 'not-counted'}`;
    return seeOther(`/judging/room/${roundId}`, { key }, stands ? 'success' : 'warning');
  }

  @Post('sights')
  async open(@CurrentActor() actor: Actor, @Param('roundId', anId) roundId: string, @Body() body: unknown) {
    await this.room.show(actor, roundId, readAsked(sightsSchema, body));
    return seeOther(`/judging/room/${roundId}`, { key: 'judging.room.sights.saved' });
  }

  @Post('departures')
  async depart(@CurrentActor() actor: Actor, @Param('roundId', anId) roundId: string, @Body() body: unknown) {
    const { round } = await this.queries.enter(actor, roundId);
    const read = readForm(departureSchema(round.advancement), body);
    if (!read.ok) return this.table(actor, roundId, { form: read.form, status: 422 });
    try {
      await this.departures.propose(actor, roundId, read.value);
    } catch (refusal) {
      if (!(refusal instanceof Conflict)) throw refusal;
      const form = withErrors(read.form, [{ field: 'reason', text: refusal.because }]);
      return this.table(actor, roundId, { form, status: 409 });
    }
    return seeOther(`/judging/room/${roundId}`, { key: 'judging.departure.proposed' });
  }

  @Post('departures/:departureId/second')
  async second(
    @CurrentActor() actor: Actor,
    @Param('roundId', anId) roundId: string,
    @Param('departureId', anId) departureId: string,
  ) {
    await this.departures.second(actor, roundId, departureId);
    return seeOther(`/judging/room/${roundId}`, { key: 'judging.departure.seconded' });
  }

  @Post('departures/:departureId/removal')
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('roundId', anId) roundId: string,
    @Param('departureId', anId) departureId: string,
  ) {
    const came = await this.departures.takeBack(actor, roundId, departureId);
    return seeOther(`/judging/room/${roundId}`, { key: `judging.departure.${came}` });
  }

  private async table(actor: Actor, roundId: string, how: HowShown): Promise<PageReply> {
    const { form, status = 200, after = null } = how;
    const room = await this.queries.room(actor, roundId, after);
    const sights = formOf({
      shown: [room.sights.rankingOpen && 'ranking', room.sights.cardsOpen && 'cards'].filter(isText),
    });
    const title = { key: 'judging.room.title' };
    return page(
      RoomPage,
      { ...room, form, sightsForm: sights },
      { title, crumbs: crumbsOf(room), width: 'wide', status },
    );
  }
}

interface HowShown {
  form: FormState;
  status?: number;
  after?: string | null;
}

const isText = (value: string | false): value is string => value !== false;
