import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Conflict, CurrentActor, readForm, seeOther, type Actor, type PageReply } from '../../platform/index.js';
import { anId } from '../an-id.js';
import { ForJudges } from '../jury/standing.interceptor.js';
import { RecusalsService } from '../jury/recusals.service.js';
import { cardPage, conflictReply, formOfCard, isOlder, savedReply, type HowShown } from './card-replies.js';
import { cardSchema } from './card.schema.js';
import { JudgeCardQueries } from './judge-card.queries.js';
import { ScoresService, type CardInput } from './scores.service.js';
import { nextOf } from './way.js';

/** The scoring page and what it saves. */
@Controller('judging/cards')
@ForJudges()
export class CardsController {
  constructor(
    private readonly cards: JudgeCardQueries,
    private readonly scores: ScoresService,
    private readonly recusals: RecusalsService,
  ) {}

  @Get(':assignmentId')
  async show(@CurrentActor() actor: Actor, @Param('assignmentId', anId) id: string) {
    const model = await this.cards.card(actor, id);
    return cardPage(model, { form: formOfCard(model) });
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
    if (json) return this.saveQuietly(actor, { id, card: read.value, response });
    try {
      await this.scores.save(actor, id, read.value);
    } catch (refusal) {
      if (!(refusal instanceof Conflict)) throw refusal;
      return this.again(actor, id, { form: read.form, status: 409, refusals: refusal.rules });
    }
    return this.onward(actor, id, read.value.go);
  }

  @Post(':assignmentId/recusal')
  async recuse(@CurrentActor() actor: Actor, @Param('assignmentId', anId) id: string) {
    const { roundId } = await this.recusals.declare(actor, id);
    return seeOther(`/judging/desk/${roundId}`, { key: 'judging.card.recused' });
  }

  private async saveQuietly(actor: Actor, { id, card, response }: { id: string; card: CardInput; response: Response }) {
    try {
      return savedReply(response, await this.scores.save(actor, id, card));
    } catch (refusal) {
      if (!isOlder(refusal)) throw refusal;
      return conflictReply(response, await this.scores.standing(actor, id));
    }
  }

  private async again(actor: Actor, id: string, how: HowShown): Promise<PageReply> {
    return cardPage(await this.cards.card(actor, id), how);
  }

  private async onward(actor: Actor, id: string, go: 'stay' | 'next') {
    const model = await this.cards.card(actor, id);
    const flash = { key: model.card.status === 'complete' ? 'judging.card.saved' : 'judging.card.saved-incomplete' };
    return seeOther(go === 'stay' ? `/judging/cards/${id}` : nextOf(model), flash);
  }
}
