import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  Conflict,
  CurrentActor,
  formOf,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { ForJudges } from '../jury/standing.interceptor.js';
import { AnchorCardPage } from '../pages/calibration/anchor-card.page.js';
import { CalibrationPage } from '../pages/calibration/calibration.page.js';
import { answersOf } from '../scoring/answers.js';
import { isOlder } from '../scoring/card-replies.js';
import { cardSchema } from '../scoring/card.schema.js';
import type { AnchorTurn } from './anchor-card.entity.js';
import { AnchorsQueries } from './anchors.queries.js';
import { CalibrationsService } from './calibrations.service.js';
import { OwnCalibrationQueries } from './own-calibration.queries.js';
import { SpreadQueries } from './spread.queries.js';

interface Turn {
  anchorId: string;
  turn: AnchorTurn;
}

/** A judge scores the anchors, sees how they compare, and starts. */
@Controller('judging/calibration/:roundId')
@ForJudges()
export class CalibrationController {
  constructor(
    private readonly own: OwnCalibrationQueries,
    private readonly anchors: AnchorsQueries,
    private readonly spread: SpreadQueries,
    private readonly calibrations: CalibrationsService,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('roundId', anId) roundId: string) {
    const seat = await this.own.seat(actor, roundId);
    const anchors = await this.own.anchors(seat);
    const isDone = anchors.every(({ status }) => status === 'complete');
    const repeat = await this.own.repeat(actor, roundId);
    // What was scored at first is not looked up again just before it is scored once more.
    const isShown = isDone && (!repeat || repeat.complete);
    const model = { seat, anchors, spread: isShown ? await this.spread.own(seat) : null, account: actor.accountId! };
    return page(CalibrationPage, model, { title: { key: 'judging.calibration.title' }, crumbs: crumbsOf(seat) });
  }

  @Post('start')
  async start(@CurrentActor() actor: Actor, @Param('roundId', anId) roundId: string) {
    await this.calibrations.start(actor, roundId);
    return seeOther(`/judging/desk/${roundId}`, { key: 'judging.calibration.started' });
  }

  @Get('anchors/:anchorId')
  async anchor(
    @CurrentActor() actor: Actor,
    @Param('roundId', anId) roundId: string,
    @Param('anchorId', anId) anchorId: string,
  ) {
    const seat = await this.own.seat(actor, roundId);
    if (seat.startedAt) return seeOther(`/judging/calibration/${roundId}`);
    return this.card(actor, roundId, { turn: { anchorId, turn: 'first' } });
  }

  @Post('anchors/:anchorId/scores')
  score(
    @CurrentActor() actor: Actor,
    @Param('roundId', anId) roundId: string,
    @Param('anchorId', anId) anchorId: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.save(actor, roundId, { turn: { anchorId, turn: 'first' }, request, response });
  }

  @Get('repeat')
  async again(@CurrentActor() actor: Actor, @Param('roundId', anId) roundId: string) {
    const repeat = await this.own.repeat(actor, roundId);
    if (!repeat) return seeOther(`/judging/calibration/${roundId}`);
    return this.card(actor, roundId, { turn: { anchorId: repeat.anchorId, turn: 'repeat' } });
  }

  @Post('repeat/scores')
  async scoreAgain(
    @CurrentActor() actor: Actor,
    @Param('roundId', anId) roundId: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const repeat = await this.own.repeat(actor, roundId);
    if (!repeat) return seeOther(`/judging/calibration/${roundId}`);
    return this.save(actor, roundId, { turn: { anchorId: repeat.anchorId, turn: 'repeat' }, request, response });
  }

  /** As works' cards are: JSON to a page that saves itself, onward to a button. */
  private async save(actor: Actor, roundId: string, { turn, request, response }: Saving) {
    const read = readForm(cardSchema, request.body);
    const json = request.accepts(['html', 'json']) === 'json';
    if (!read.ok) {
      if (json) return void response.status(422);
      return this.card(actor, roundId, { turn, form: read.form, status: 422 });
    }
    try {
      const { version, status } = await this.calibrations.score(actor, roundId, { ...turn, ...read.value });
      if (json) return answer(response, 200, { values: { version: String(version) }, status });
    } catch (refusal) {
      if (json && isOlder(refusal))
        return answer(response, 409, { standing: await this.standing(actor, roundId, turn) });
      if (json || !(refusal instanceof Conflict)) throw refusal;
      return this.card(actor, roundId, { turn, form: read.form, status: 409, refusals: refusal.rules });
    }
    const on = turn.turn === 'repeat' ? `/judging/desk/${roundId}` : `/judging/calibration/${roundId}`;
    return seeOther(on, { key: 'judging.calibration.saved' });
  }

  private async standing(actor: Actor, roundId: string, { anchorId, turn }: Turn) {
    const { version, scores } = await this.own.card(await this.own.seat(actor, roundId), anchorId, turn);
    return { version: String(version), answers: answersOf({ scores, worksWell: '', tryNext: '', privateNote: '' }) };
  }

  private async card(actor: Actor, roundId: string, { turn, form, status, refusals = [] }: Shown) {
    const seat = await this.own.seat(actor, roundId);
    const anchor = await this.anchors.one(roundId, turn.anchorId);
    const { version, scores } = await this.own.card(seat, turn.anchorId, turn.turn);
    const criteria = await this.anchors.criteria(seat);
    const model = {
      account: actor.accountId!,
      seat,
      ...turn,
      number: anchor.number,
      version,
      shown: await this.anchors.shown(anchor),
      criteria: criteria.map((criterion) => ({ ...criterion, step: scores[criterion.id] ?? null })),
      anchors: await this.own.anchors(seat),
      form: form ?? formOf(answersOf({ scores, worksWell: '', tryNext: '', privateNote: '' })),
      refusals,
    };
    return page(AnchorCardPage, model, { title: anchor.title, crumbs: crumbsOf(seat), width: 'wide', status });
  }
}

interface Saving {
  turn: Turn;
  request: Request;
  response: Response;
}

interface Shown {
  turn: Turn;
  form?: FormState;
  status?: number;
  refusals?: Conflict['rules'];
}

const crumbsOf = ({ roundId, name }: { roundId: string; name: string }) => [
  { href: '/judging', text: { key: 'judging.home.title' } },
  { href: `/judging/desk/${roundId}`, text: name },
];

function answer(response: Response, status: number, body: object): object {
  response.status(status);
  return body;
}
