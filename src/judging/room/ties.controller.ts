import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  Conflict,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
  type PageReply,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { TiePage } from '../pages/room/tie.page.js';
import { MiniRounds } from '../results/ties/mini-rounds.js';
import { TiesService } from '../results/ties/ties.service.js';
import { RoundsService } from '../round/rounds.service.js';
import { roomCrumbsOf } from './room-crumbs.js';
import { RoomQueries } from './room.queries.js';
import { tieSchema } from './room.schema.js';
import { AtTheTable } from './table.interceptor.js';

/** A tie that waits for people, known by its first work. */
@Controller('judging/room/:roundId/ties/:entryId')
@AtTheTable()
export class TiesController {
  constructor(
    private readonly rooms: RoomQueries,
    private readonly ties: TiesService,
    private readonly minis: MiniRounds,
    private readonly rounds: RoundsService,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @Param('roundId', anId) roundId: string, @Param('entryId', anId) entryId: string) {
    return this.tie(actor, { roundId, entryId, form: emptyForm });
  }

  @Post()
  async answer(
    @CurrentActor() actor: Actor,
    @Param('roundId', anId) roundId: string,
    @Param('entryId', anId) entryId: string,
    @Body() body: unknown,
  ) {
    const { tie } = await this.at(actor, roundId, entryId);
    const read = readForm(tieSchema(tie), body);
    if (!read.ok) return this.tie(actor, { roundId, entryId, form: read.form, status: 422 });
    try {
      const { progressId } = await this.ties.answerInTurn(actor, roundId, read.value);
      return seeOther(`/progress/${progressId}`);
    } catch (refusal) {
      if (!(refusal instanceof Conflict)) throw refusal;
      const form = withErrors(read.form, [{ field: 'reason', text: refusal.because }]);
      return this.tie(actor, { roundId, entryId, form, status: 409 });
    }
  }

  /** The same jury compares the tied works in pairs. */
  @Post('mini-round')
  async compare(
    @CurrentActor() actor: Actor,
    @Param('roundId', anId) roundId: string,
    @Param('entryId', anId) entryId: string,
  ) {
    const { tie } = await this.at(actor, roundId, entryId);
    const tied = tie.works.map(({ id }) => id);
    const { id } = await this.minis.plan(actor, roundId, tied);
    await this.rounds.openConflicts(actor, id);
    return seeOther(`/judging/rounds/${id}`, { key: 'judging.tie.done.mini-round' });
  }

  private async tie(actor: Actor, { roundId, entryId, form, status = 200 }: Shown): Promise<PageReply> {
    const { room, tie } = await this.at(actor, roundId, entryId);
    const title = { key: 'judging.tie.title' };
    return page(TiePage, { ...room, tie, form }, { title, crumbs: roomCrumbsOf(room), status });
  }

  /** @throws NotFound when no tie of that work waits, or the reader may not know of it */
  private async at(actor: Actor, roundId: string, entryId: string) {
    const room = await this.rooms.room(actor, roundId, null);
    const tie = room.ties.find(({ works }) => works[0]!.id === entryId);
    if (!tie || room.seat === 'judge') throw new NotFound();
    return { room, tie };
  }
}

interface Shown {
  roundId: string;
  entryId: string;
  form: FormState;
  status?: number;
}
