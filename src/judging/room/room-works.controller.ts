import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
  type PageReply,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { RoomWorkPage } from '../pages/room/room-work.page.js';
import { roomCrumbsOf } from './room-crumbs.js';
import { noteSchema } from './room.schema.js';
import { RoomService } from './room.service.js';
import { RoomWorkQueries } from './room-work.queries.js';
import { AtTheTable } from './table.interceptor.js';

/** A work on the table, and what is said of it. */
@Controller('judging/room/:roundId')
@AtTheTable()
export class RoomWorksController {
  constructor(
    private readonly queries: RoomWorkQueries,
    private readonly room: RoomService,
  ) {}

  @Get('works/:entryId')
  show(@CurrentActor() actor: Actor, @Param('roundId', anId) roundId: string, @Param('entryId', anId) entryId: string) {
    return this.work(actor, { roundId, entryId, form: emptyForm });
  }

  @Post('works/:entryId/notes')
  async say(
    @CurrentActor() actor: Actor,
    @Param('roundId', anId) roundId: string,
    @Param('entryId', anId) entryId: string,
    @Body() body: unknown,
  ) {
    const read = readForm(noteSchema, body);
    if (!read.ok) return this.work(actor, { roundId, entryId, form: read.form, status: 422 });
    await this.room.say(actor, roundId, { roundEntryId: entryId, body: read.value.body });
    return seeOther(`/judging/room/${roundId}/works/${entryId}`, { key: 'judging.room.note.saved' });
  }

  @Post('notes/:noteId/removal')
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('roundId', anId) roundId: string,
    @Param('noteId', anId) noteId: string,
  ) {
    const { roundEntryId } = await this.room.takeBack(actor, roundId, noteId);
    return seeOther(`/judging/room/${roundId}/works/${roundEntryId}`, { key: 'judging.room.note.taken-back' });
  }

  private async work(actor: Actor, { roundId, entryId, form, status = 200 }: Shown): Promise<PageReply> {
    const work = await this.queries.of(actor, roundId, entryId);
    const crumbs = roomCrumbsOf(work);
    return page(RoomWorkPage, { ...work, form }, { title: work.code, crumbs, width: 'wide', status });
  }
}

interface Shown {
  roundId: string;
  entryId: string;
  form: FormState;
  status?: number;
}
