import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import {
  Access,
  CurrentActor,
  page,
  readAsked,
  seeOther,
  tellLive,
  Work,
  type Actor,
  type LiveReport,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { WatchPage } from '../pages/staff/desk/watch.page.js';
import { conductsRounds } from '../round/round.policy.js';
import { reasonSchema } from '../round/round.schema.js';
import { RoundQueries } from '../round/rounds.queries.js';
import { LateCardsService } from './late-cards.service.js';
import { PaceQueries } from './pace.queries.js';
import { RemindersService } from './reminders.service.js';
import { WatchQueries } from './watch.queries.js';

const LOOK_EVERY_MS = 2_000;

/** While a round runs: live progress, reminders, how judges compare, and late cards. */
@Controller('judging/rounds/:id')
@Access(conductsRounds)
export class RoundDeskController {
  constructor(
    private readonly work: Work,
    private readonly rounds: RoundQueries,
    private readonly paces: PaceQueries,
    private readonly reminders: RemindersService,
    private readonly watch: WatchQueries,
    private readonly late: LateCardsService,
  ) {}

  /** Until nobody can score any more. */
  @Get('progress/events')
  async live(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Res() response: Response): Promise<void> {
    await tellLive(response, () => this.pace(actor, id), LOOK_EVERY_MS);
  }

  @Post('reminders')
  async remind(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    const judges = await this.reminders.remind(actor, id);
    return seeOther(`/judging/rounds/${id}`, { key: 'judging.reminder.sent', params: { judges } });
  }

  @Get('watch')
  async compare(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    const round = await this.rounds.round(actor, id);
    const crumbs = [
      { href: '/judging/rounds', text: { key: 'judging.rounds.title' } },
      { href: `/judging/rounds/${id}`, text: round.name },
    ];
    const model = { round, judges: await this.watch.of(actor, round) };
    return page(WatchPage, model, { title: { key: 'judging.watch.title' }, crumbs, width: 'wide' });
  }

  @Post('late-cards')
  async lateCards(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Body() body: unknown) {
    const { given, missing } = await this.late.ask(actor, id, readAsked(reasonSchema, body).reason);
    return seeOther(`/judging/rounds/${id}`, { key: 'judging.late.done', params: { given, missing } });
  }

  private async pace(actor: Actor, id: string): Promise<LiveReport> {
    const { state } = await this.rounds.round(actor, id);
    const { cards, complete } = await this.paces.ofRound(this.work.read(), actor, id);
    return { done: complete, total: cards, ...(state !== 'open' && { finished: true }) };
  }
}
