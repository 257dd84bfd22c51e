import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Conflict, CurrentActor, page, readAsked, seeOther, type Actor } from '../../platform/index.js';
import { anId } from '../an-id.js';
import { ForJudges } from '../jury/standing.interceptor.js';
import { PairPage } from '../pages/ballot/pair.page.js';
import { WINNERS } from './comparison.entity.js';
import { ComparisonsService } from './comparisons.service.js';
import { PairQueries } from './pair.queries.js';

const comparisonSchema = z.object({ firstEntryId: z.uuid(), secondEntryId: z.uuid(), winner: z.enum(WINNERS) });

/** Two works at a time, until each was compared with every other. */
@Controller('judging/pairs/:roundId')
@ForJudges()
export class ComparisonsController {
  constructor(
    private readonly queries: PairQueries,
    private readonly comparisons: ComparisonsService,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @Param('roundId', anId) roundId: string) {
    return this.page(actor, roundId);
  }

  @Post()
  compare(@CurrentActor() actor: Actor, @Param('roundId', anId) roundId: string, @Body() body: unknown) {
    const comparison = readAsked(comparisonSchema, body);
    return this.onward(actor, roundId, () => this.comparisons.compare(actor, roundId, comparison));
  }

  @Post('undoing')
  undo(@CurrentActor() actor: Actor, @Param('roundId', anId) roundId: string) {
    return this.onward(actor, roundId, () => this.comparisons.undo(actor, roundId));
  }

  /** On to the next pair; a refusal stands above it. */
  private async onward(actor: Actor, roundId: string, act: () => Promise<void>) {
    try {
      await act();
    } catch (refusal) {
      if (!(refusal instanceof Conflict)) throw refusal;
      return this.page(actor, roundId, refusal.rules);
    }
    return seeOther(`/judging/pairs/${roundId}`);
  }

  private async page(actor: Actor, roundId: string, refusals: Conflict['rules'] = []) {
    const view = await this.queries.next(actor, roundId);
    const crumbs = [
      { href: '/judging', text: { key: 'judging.home.title' } },
      { href: `/judging/desk/${roundId}`, text: view.round.roundName },
    ];
    const status = refusals.length > 0 ? 409 : 200;
    return page(
      PairPage,
      { ...view, refusals },
      { title: { key: 'judging.pairs.title' }, width: 'wide', crumbs, status },
    );
  }
}
