import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { CurrentActor, page, readAsked, seeOther, type Actor } from '../../platform/index.js';
import { anId } from '../an-id.js';
import { ForJudges } from '../jury/standing.interceptor.js';
import { CardHistoryPage } from '../pages/card/card-history.page.js';
import { answersOf } from './answers.js';
import { CardHistoryQueries } from './card-history.queries.js';
import { conflictReply, isOlder, savedReply } from './card-replies.js';
import { JudgeCardQueries } from './judge-card.queries.js';
import { RestorationsService } from './restorations.service.js';
import { ScoresService } from './scores.service.js';

const restorationSchema = z.object({
  version: z.coerce.number().int().min(0),
  to: z.coerce.number().int().min(1).optional(),
});

/** What a judge saved on a card, and the way back to it. */
@Controller('judging/cards/:assignmentId')
@ForJudges()
export class CardHistoryController {
  constructor(
    private readonly cards: JudgeCardQueries,
    private readonly history: CardHistoryQueries,
    private readonly scores: ScoresService,
    private readonly restorations: RestorationsService,
  ) {}

  @Get('history')
  async show(@CurrentActor() actor: Actor, @Param('assignmentId', anId) id: string) {
    const { card, criteria, copy } = await this.cards.card(actor, id);
    const versions = await this.history.versions(actor, id);
    const crumbs = [{ href: `/judging/cards/${id}`, text: { key: 'judging.card.title', params: { code: card.code } } }];
    return page(
      CardHistoryPage,
      { card, criteria, title: copy.title, versions },
      { title: { key: 'judging.history.title', params: { code: card.code } }, crumbs },
    );
  }

  /** Undo (without `to`), or a version of the history. */
  @Post('restorations')
  async restore(
    @CurrentActor() actor: Actor,
    @Param('assignmentId', anId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const asked = readAsked(restorationSchema, request.body);
    const json = request.accepts(['html', 'json']) === 'json';
    try {
      const restored = await this.restorations.restore(actor, id, asked);
      if (json) return savedReply(response, restored, answersOf(restored));
    } catch (refusal) {
      if (!json || !isOlder(refusal)) throw refusal;
      return conflictReply(response, await this.scores.standing(actor, id));
    }
    return seeOther(`/judging/cards/${id}`, { key: 'judging.card.undone' });
  }
}
