import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { judge } from '../../auth/index.js';
import {
  Access,
  Conflict,
  CurrentActor,
  formOf,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
  type PageReply,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { RecusalsService } from '../jury/recusals.service.js';
import { CardPage } from '../pages/card/card.page.js';
import { cardSchema } from './card.schema.js';
import { JudgeCardQueries, type JudgeCard } from './judge-card.queries.js';
import { ScoresService } from './scores.service.js';

/** The scoring page and what it saves. */
@Controller('judging/cards')
@Access(judge)
export class CardsController {
  constructor(
    private readonly cards: JudgeCardQueries,
    private readonly scores: ScoresService,
    private readonly recusals: RecusalsService,
  ) {}

  @Get(':assignmentId')
  async show(@CurrentActor() actor: Actor, @Param('assignmentId', anId) id: string) {
    const model = await this.cards.card(actor, id);
    return pageOf(model, { form: formOfCard(model) });
  }

  /** Pages that save themselves ask for JSON and are told the new version; the buttons lead on. */
  @Post(':assignmentId/scores')
  async save(
    @CurrentActor() actor: Actor,
    @Param('assignmentId', anId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const read = readForm(cardSchema, request.body);
    const json = request.accepts(['html', 'json']) === 'json';
    if (!read.ok) return json ? void response.status(422) : this.again(actor, id, { form: read.form, status: 422 });
    try {
      const { version } = await this.scores.save(actor, id, read.value);
      return json
        ? answer(response, { values: { version: String(version) } })
        : await this.onward(actor, id, read.value.go);
    } catch (refusal) {
      if (json || !(refusal instanceof Conflict)) throw refusal;
      return this.again(actor, id, { form: read.form, status: 409, refusals: refusal.rules });
    }
  }

  @Post(':assignmentId/recusal')
  async recuse(@CurrentActor() actor: Actor, @Param('assignmentId', anId) id: string) {
    const { roundId } = await this.recusals.declare(actor, id);
    return seeOther(`/judging/desk/${roundId}`, { key: 'judging.card.recused' });
  }

  private async again(actor: Actor, id: string, how: HowShown): Promise<PageReply> {
    return pageOf(await this.cards.card(actor, id), how);
  }

  /** To the next work in the judge's own order that is not scored; after the last, to the desk. */
  private async onward(actor: Actor, id: string, go: 'stay' | 'next') {
    const { card, works } = await this.cards.card(actor, id);
    const after = [...works.filter(({ position }) => position > card.position), ...works];
    const next = after.find((own) => own.status !== 'complete' && own.assignmentId !== id);
    const flash = { key: card.status === 'complete' ? 'judging.card.saved' : 'judging.card.saved-incomplete' };
    if (go === 'stay') return seeOther(`/judging/cards/${id}`, flash);
    return seeOther(next ? `/judging/cards/${next.assignmentId}` : `/judging/desk/${card.roundId}`, flash);
  }
}

interface HowShown {
  form: FormState;
  status?: number;
  refusals?: Conflict['rules'];
}

function pageOf(model: JudgeCard, { form, status, refusals = [] }: HowShown): PageReply {
  const { roundId, roundName, code } = model.card;
  const crumbs = [
    { href: '/judging', text: { key: 'judging.home.title' } },
    { href: `/judging/desk/${roundId}`, text: roundName },
  ];
  return page(
    CardPage,
    { ...model, form, refusals },
    { title: { key: 'judging.card.title', params: { code } }, width: 'wide', crumbs, status },
  );
}

const formOfCard = ({ card, criteria }: JudgeCard): FormState =>
  formOf({
    worksWell: card.worksWell,
    tryNext: card.tryNext,
    privateNote: card.privateNote,
    ...Object.fromEntries(criteria.map(({ id, step }) => [`score-${id}`, step])),
  });

function answer(response: Response, body: object): object {
  response.status(200);
  return body;
}
