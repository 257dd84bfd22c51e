import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import {
  Access,
  Conflict,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
  type PageReply,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { DecisionPage } from '../pages/staff/decision.page.js';
import { ReleasePage } from '../pages/staff/release.page.js';
import { ResultPage } from '../pages/staff/result.page.js';
import type { Round } from '../round/round.entity.js';
import { RoundQueries } from '../round/rounds.queries.js';
import { departuresIn } from './decision.schema.js';
import { ResultQueries } from './result.queries.js';
import { ResultsService } from './results.service.js';
import { conductsRounds } from '../round/round.policy.js';

const adoptionSchema = z.object({ resultRunId: z.uuid() });

/** From the tally to the release. */
@Controller('judging/rounds/:id')
@Access(conductsRounds)
export class ResultsController {
  constructor(
    private readonly rounds: RoundQueries,
    private readonly queries: ResultQueries,
    private readonly results: ResultsService,
  ) {}

  @Post('tallies')
  async tally(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    const { resultRunId } = await this.results.tally(actor, id);
    return seeOther(`/judging/rounds/${id}/results/${resultRunId}`, { key: 'judging.done.tally' });
  }

  @Get('results/:runId')
  async result(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Param('runId', anId) runId: string) {
    const round = await this.rounds.round(actor, id);
    const model = { round, ...(await this.queries.run(id, runId)) };
    return page(ResultPage, model, { title: { key: 'judging.result.title' }, crumbs: crumbsOf(round), width: 'wide' });
  }

  @Post('adoption')
  async adopt(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Body() body: unknown) {
    const read = readForm(adoptionSchema, body);
    if (!read.ok) throw new NotFound();
    await this.results.adopt(actor, id, read.value.resultRunId);
    return seeOther(`/judging/rounds/${id}/results/${read.value.resultRunId}`, { key: 'judging.done.adopt' });
  }

  @Get('decision')
  decision(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    return this.decisionForm(actor, id, { form: emptyForm });
  }

  @Post('decision')
  async decide(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Body() body: Record<string, unknown>) {
    const round = await this.rounds.round(actor, id);
    const read = departuresIn(body, await this.queries.adopted(id), round.places);
    if (!read.ok) return this.decisionForm(actor, id, { form: read.form, status: 422 });
    try {
      await this.results.decide(actor, id, read.value);
    } catch (refusal) {
      if (!(refusal instanceof Conflict)) throw refusal;
      return this.decisionForm(actor, id, { form: read.form, status: 409, refusals: refusal.rules });
    }
    return seeOther(`/judging/rounds/${id}`, { key: 'judging.done.decide' });
  }

  @Get('release')
  async confirm(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    const round = await this.rounds.round(actor, id);
    const placed = await this.queries.placed(id);
    return page(ReleasePage, { round, placed }, { title: { key: 'judging.release.title' }, crumbs: crumbsOf(round) });
  }

  @Post('release')
  async release(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    await this.results.release(actor, id);
    return seeOther(`/judging/rounds/${id}`, { key: 'judging.done.release' });
  }

  private async decisionForm(actor: Actor, id: string, how: HowShown): Promise<PageReply> {
    const round = await this.rounds.round(actor, id);
    const { form, status, refusals = [] } = how;
    const model = { round, run: await this.queries.adopted(id), form, refusals };
    return page(DecisionPage, model, {
      title: { key: 'judging.decision.title' },
      crumbs: crumbsOf(round),
      width: 'wide',
      status,
    });
  }
}

interface HowShown {
  form: FormState;
  status?: number;
  refusals?: Conflict['rules'];
}

const crumbsOf = (round: Round) => [
  { href: '/judging/rounds', text: { key: 'judging.rounds.title' } },
  { href: `/judging/rounds/${round.id}`, text: round.name },
];
