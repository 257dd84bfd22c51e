import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  Access,
  Conflict,
  CurrentActor,
  NotFound,
  page,
  readAsked,
  readForm,
  seeOther,
  type Actor,
  type PageReply,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { FeedbackQueries } from '../feedback/feedback.queries.js';
import { DecisionPage } from '../pages/staff/decision.page.js';
import { LabPage } from '../pages/staff/lab/lab.page.js';
import { NotCountedPage } from '../pages/staff/not-counted.page.js';
import { ReleasePage } from '../pages/staff/release.page.js';
import { ResultPage } from '../pages/staff/result.page.js';
import { METHODS } from '../round/mode.js';
import type { Round } from '../round/round.entity.js';
import { RoundQueries } from '../round/rounds.queries.js';
import { ResultQueries } from './result.queries.js';
import { ResultsService } from './results.service.js';
import { conductsRounds } from '../round/round.policy.js';

/** The round's own method when none is named. */
const tallySchema = z.object({ method: z.enum(METHODS).optional() });
/** Those near the line, or all works. */
const labSchema = z.object({ all: z.literal('yes').optional() });
const adoptionSchema = z.object({ resultRunId: z.uuid() });

/** From the tally to the release. */
@Controller('judging/rounds/:id')
@Access(conductsRounds)
export class ResultsController {
  constructor(
    private readonly rounds: RoundQueries,
    private readonly queries: ResultQueries,
    private readonly results: ResultsService,
    private readonly feedback: FeedbackQueries,
  ) {}

  @Post('tallies')
  async tally(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Body() body: unknown) {
    const { method } = readAsked(tallySchema, body);
    const { progressId } = await this.results.tallyInTurn(actor, id, method);
    return seeOther(`/progress/${progressId}`);
  }

  /** What came of a count: its run, or that there is none. */
  @Get('counts/:runId')
  async counted(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Param('runId', anId) runId: string) {
    const round = await this.rounds.round(actor, id);
    const result = `/judging/rounds/${id}/results/${runId}`;
    if (await this.queries.hasRun(id, runId)) return seeOther(result, { key: 'judging.done.tally' });
    return page(NotCountedPage, { round }, { title: { key: 'judging.count.unfinished' }, crumbs: crumbsOf(round) });
  }

  @Get('results/:runId')
  async result(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Param('runId', anId) runId: string) {
    const round = await this.rounds.round(actor, id);
    const model = { round, ...(await this.queries.run(actor, round, runId)) };
    return page(ResultPage, model, { title: { key: 'judging.result.title' }, crumbs: crumbsOf(round), width: 'wide' });
  }

  /** All ways of counting side by side; it informs, and decides nothing. */
  @Get('results/:runId/lab')
  async lab(
    @CurrentActor() actor: Actor,
    @Param('id', anId) id: string,
    @Param('runId', anId) runId: string,
    @Query() asked: unknown,
  ) {
    const round = await this.rounds.round(actor, id);
    const all = readAsked(labSchema, asked).all === 'yes';
    const model = { round, all, ...(await this.queries.lab(actor, round, { id: runId, all })) };
    return page(LabPage, model, { title: { key: 'judging.lab.title' }, crumbs: crumbsOf(round), width: 'wide' });
  }

  @Post('adoption')
  async adopt(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Body() body: unknown) {
    const read = readForm(adoptionSchema, body);
    if (!read.ok) throw new NotFound();
    const handedOver = await this.results.adopt(actor, id, read.value.resultRunId);
    if (handedOver) return seeOther(`/progress/${handedOver.progressId}`);
    return seeOther(`/judging/rounds/${id}/results/${read.value.resultRunId}`, { key: 'judging.done.adopt' });
  }

  @Post('deliberation')
  async deliberate(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    await this.results.deliberate(actor, id);
    return seeOther(`/judging/room/${id}`, { key: 'judging.done.deliberate' });
  }

  @Get('decision')
  decision(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    return this.lastLook(actor, id);
  }

  @Post('decision')
  async decide(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    try {
      await this.results.decide(actor, id);
    } catch (refusal) {
      if (!(refusal instanceof Conflict) || refusal.rules.length === 0) throw refusal;
      return this.lastLook(actor, id, refusal.rules);
    }
    return seeOther(`/judging/rounds/${id}`, { key: 'judging.done.decide' });
  }

  @Get('release')
  async confirm(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    const round = await this.rounds.round(actor, id);
    const placed = await this.queries.placed(id);
    const since = await this.queries.sinceDecided(round);
    const { waiting } = round.feedback ? await this.feedback.counts(actor, id) : { waiting: 0 };
    return page(
      ReleasePage,
      { round, placed, waiting, since },
      { title: { key: 'judging.release.title' }, crumbs: crumbsOf(round) },
    );
  }

  @Post('release')
  async release(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    await this.results.release(actor, id);
    return seeOther(`/judging/rounds/${id}`, { key: 'judging.done.release' });
  }

  private async lastLook(actor: Actor, id: string, refused: Conflict['rules'] = []): Promise<PageReply> {
    const round = await this.rounds.round(actor, id);
    const model = { round, refused, ...(await this.queries.toDecide(actor, round)) };
    const title = { key: `judging.decision.${round.advancement ? 'who-goes-on' : 'title'}` };
    const status = refused.length > 0 ? 409 : 200;
    return page(DecisionPage, model, { title, crumbs: crumbsOf(round), width: 'wide', status });
  }
}

const crumbsOf = (round: Round) => [
  { href: '/judging/rounds', text: { key: 'judging.rounds.title' } },
  { href: `/judging/rounds/${round.id}`, text: round.name },
];
