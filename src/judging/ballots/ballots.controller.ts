import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  Conflict,
  CurrentActor,
  formOf,
  page,
  readAsked,
  readForm,
  seeOther,
  Unprocessable,
  type Actor,
  type FormState,
  type PageReply,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { ForJudges } from '../jury/standing.interceptor.js';
import { BallotPage } from '../pages/ballot/ballot.page.js';
import { BallotQueries, type BallotView } from './ballot.queries.js';
import { lineName, lineSchema, readBallot, undoSchema } from './ballot.schema.js';
import { BallotsService } from './ballots.service.js';

/** A judge's one sheet for all works in hand: their order, or the points spread over them. */
@Controller('judging/ballots/:roundId')
@ForJudges()
export class BallotsController {
  constructor(
    private readonly queries: BallotQueries,
    private readonly ballots: BallotsService,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('roundId', anId) roundId: string) {
    const view = await this.queries.ballot(actor, roundId);
    return pageOf(view, { form: formOfBallot(view) });
  }

  /** Pages that save themselves ask for JSON and are told the new version. */
  @Post()
  async save(
    @CurrentActor() actor: Actor,
    @Param('roundId', anId) roundId: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const view = await this.queries.ballot(actor, roundId);
    const read = readBallot(request.body, view.asked);
    const json = request.accepts(['html', 'json']) === 'json';
    if (!read.ok) return json ? void response.status(422) : pageOf(view, { form: read.form, status: 422 });
    try {
      const { version, status } = await this.ballots.save(actor, roundId, read.value);
      response.status(200);
      return json ? { values: { version: String(version) } } : saved(roundId, status);
    } catch (refusal) {
      if (json || !(refusal instanceof Conflict)) throw refusal;
      const now = await this.queries.ballot(actor, roundId);
      return pageOf(now, { form: read.form, status: 409, refusals: refusal.rules });
    }
  }

  /** From the page of a work: where it stands among the others. */
  @Post('lines/:assignmentId')
  async place(
    @CurrentActor() actor: Actor,
    @Param('roundId', anId) roundId: string,
    @Param('assignmentId', anId) assignmentId: string,
    @Body() body: unknown,
  ) {
    const read = readForm(lineSchema, body);
    try {
      if (!read.ok) throw new Unprocessable(read.form.errors[0]!.text);
      const { status } = await this.ballots.place(actor, roundId, { ...read.value, assignmentId });
      const key = status === 'complete' ? 'judging.ballot.saved' : 'judging.ballot.saved-incomplete';
      return seeOther(`/judging/cards/${assignmentId}`, { key });
    } catch (refusal) {
      if (!(refusal instanceof Conflict || refusal instanceof Unprocessable)) throw refusal;
      return seeOther(`/judging/cards/${assignmentId}`, refusal.because);
    }
  }

  @Post('restorations')
  async undo(@CurrentActor() actor: Actor, @Param('roundId', anId) roundId: string, @Body() body: unknown) {
    const { version } = readAsked(undoSchema, body);
    try {
      await this.ballots.undo(actor, roundId, version);
    } catch (refusal) {
      if (!(refusal instanceof Conflict)) throw refusal;
      const view = await this.queries.ballot(actor, roundId);
      return pageOf(view, { form: formOfBallot(view), status: 409, refusals: refusal.rules });
    }
    return seeOther(`/judging/ballots/${roundId}`, { key: 'judging.ballot.undone' });
  }
}

interface HowShown {
  form: FormState;
  status?: number;
  refusals?: Conflict['rules'];
}

function pageOf(view: BallotView, { form, status, refusals = [] }: HowShown): PageReply {
  const { roundId, roundName } = view.round;
  const crumbs = [
    { href: '/judging', text: { key: 'judging.home.title' } },
    { href: `/judging/desk/${roundId}`, text: roundName },
  ];
  const title = { key: `judging.ballot.title.${view.asked.mode}` };
  return page(BallotPage, { ...view, form, refusals }, { title, width: 'wide', crumbs, status });
}

const formOfBallot = ({ works }: BallotView): FormState =>
  formOf(Object.fromEntries(works.map(({ assignmentId, rank, points }) => [lineName(assignmentId), rank ?? points])));

const saved = (roundId: string, status: 'incomplete' | 'complete') =>
  seeOther(`/judging/ballots/${roundId}`, {
    key: status === 'complete' ? 'judging.ballot.saved' : 'judging.ballot.saved-incomplete',
  });
