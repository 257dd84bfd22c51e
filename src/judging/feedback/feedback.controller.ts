import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  Access,
  Conflict,
  CurrentActor,
  formOf,
  page,
  readAsked,
  readForm,
  seeOther,
  type Actor,
  type FormState,
  type PageReply,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { FeedbackPage } from '../pages/staff/feedback/feedback.page.js';
import { WordsPage } from '../pages/staff/feedback/words.page.js';
import type { Round } from '../round/round.entity.js';
import { conductsRounds } from '../round/round.policy.js';
import { RoundQueries } from '../round/rounds.queries.js';
import { FeedbackQueries, SHELVES } from './feedback.queries.js';
import { FeedbackService } from './feedback.service.js';
import { mayReadFeedback } from './feedback.rules.js';
import { passingSchema, reviewSchema } from './feedback.schema.js';

const shelfSchema = z.object({ shelf: z.enum(SHELVES).default('waiting'), after: z.uuid().nullable().default(null) });

const title = { key: 'judging.feedback.title' };

/** What judges tell entrants, read by those who run the round before a family reads it. */
@Controller('judging/rounds/:id/feedback')
@Access(conductsRounds)
export class FeedbackController {
  constructor(
    private readonly rounds: RoundQueries,
    private readonly queries: FeedbackQueries,
    private readonly feedback: FeedbackService,
  ) {}

  @Get()
  async shelf(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Query() asked: unknown) {
    const { shelf, after } = readAsked(shelfSchema, asked);
    const round = await this.rounds.round(actor, id);
    const counts = await this.queries.counts(actor, id);
    const model = {
      round,
      shelf,
      counts,
      notYet: mayReadFeedback(round.state),
      ...(await this.queries.shelf(actor, id, { shelf, after })),
    };
    return page(FeedbackPage, model, { title, crumbs: crumbsOf(round), width: 'wide' });
  }

  @Post('passing')
  async passAll(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Body() body: unknown) {
    const { words } = readAsked(passingSchema, body);
    const passed = await this.feedback.passAll(actor, id, words);
    return seeOther(`/judging/rounds/${id}/feedback`, { key: 'judging.feedback.passed', params: { passed } });
  }

  @Get(':assignmentId')
  async words(
    @CurrentActor() actor: Actor,
    @Param('id', anId) id: string,
    @Param('assignmentId', anId) assignmentId: string,
  ) {
    const { worksWell, tryNext, toldWorksWell, toldTryNext, verdict, reason } = await this.read(
      actor,
      id,
      assignmentId,
    );
    const edited = verdict === 'edited' ? { worksWell: toldWorksWell, tryNext: toldTryNext } : { worksWell, tryNext };
    return this.form(actor, { id, assignmentId, form: formOf({ ...edited, reason }) });
  }

  @Post(':assignmentId')
  async review(
    @CurrentActor() actor: Actor,
    @Param('id', anId) id: string,
    @Param('assignmentId', anId) assignmentId: string,
    @Body() body: unknown,
  ) {
    const read = readForm(reviewSchema(await this.read(actor, id, assignmentId)), body);
    if (!read.ok) return this.form(actor, { id, assignmentId, form: read.form, status: 422 });
    try {
      await this.feedback.review(actor, id, { assignmentId, ...read.value });
    } catch (refusal) {
      if (!(refusal instanceof Conflict)) throw refusal;
      return this.form(actor, { id, assignmentId, form: read.form, status: 409, because: refusal.because });
    }
    return seeOther(`/judging/rounds/${id}/feedback`, { key: `judging.feedback.done.${read.value.verdict}` });
  }

  private async read(actor: Actor, id: string, assignmentId: string) {
    await this.rounds.round(actor, id);
    return this.queries.words(actor, id, assignmentId);
  }

  private async form(actor: Actor, how: FormShown): Promise<PageReply> {
    const { id, assignmentId, form, status = 200, because = null } = how;
    const round = await this.rounds.round(actor, id);
    const words = await this.queries.words(actor, id, assignmentId);
    const crumbs = [...crumbsOf(round), { href: `/judging/rounds/${id}/feedback`, text: title }];
    return page(WordsPage, { round, words, form, because }, { title: words.code, crumbs, status });
  }
}

interface FormShown {
  id: string;
  assignmentId: string;
  form: FormState;
  status?: number;
  because?: Conflict['because'] | null;
}

const crumbsOf = (round: Round) => [
  { href: '/judging/rounds', text: { key: 'judging.rounds.title' } },
  { href: `/judging/rounds/${round.id}`, text: round.name },
];
