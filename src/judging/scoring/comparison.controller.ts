import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { CurrentActor, page, readAsked, seeOther, type Actor } from '../../platform/index.js';
import { anId } from '../an-id.js';
import { ForJudges } from '../jury/standing.interceptor.js';
import { ComparisonPage } from '../pages/card/comparison.page.js';
import { ComparisonQueries } from './comparison.queries.js';
import { JudgeCardQueries } from './judge-card.queries.js';
import { LaterWorksService } from './later-works.service.js';
import { nextOf } from './way.js';

const comparedSchema = z.object({ with: z.uuid().nullable().default(null) });

/** A judge's own works beside one another, and in another order. */
@Controller('judging/cards/:assignmentId')
@ForJudges()
export class ComparisonController {
  constructor(
    private readonly compared: ComparisonQueries,
    private readonly cards: JudgeCardQueries,
    private readonly later: LaterWorksService,
  ) {}

  @Get('comparison')
  async compare(@CurrentActor() actor: Actor, @Param('assignmentId', anId) id: string, @Query() asked: unknown) {
    const { with: other } = readAsked(comparedSchema, asked);
    const works = await this.compared.of(actor, id, other);
    const { code } = works.one.card;
    const crumbs = [{ href: `/judging/cards/${id}`, text: { key: 'judging.card.title', params: { code } } }];
    return page(ComparisonPage, works, { title: { key: 'judging.comparison.title' }, width: 'wide', crumbs });
  }

  @Post('later')
  async putOff(@CurrentActor() actor: Actor, @Param('assignmentId', anId) id: string) {
    const next = nextOf(await this.cards.card(actor, id));
    await this.later.putOff(actor, id);
    return seeOther(next, { key: 'judging.card.put-off' });
  }
}
