import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Work, type Actor } from '../../platform/index.js';
import { RoundEntry } from '../round/round-entry.entity.js';
import { RoundQueries } from '../round/rounds.queries.js';
import type { PlanPageProps } from '../pages/staff/plan.page.js';
import { AssignmentsService } from './assignments.service.js';

/** A draw as staff look at it before they keep it. */
@Injectable()
export class PlanQueries {
  constructor(
    private readonly work: Work,
    private readonly rounds: RoundQueries,
    private readonly assignments: AssignmentsService,
  ) {}

  async view(actor: Actor, roundId: string): Promise<PlanPageProps> {
    const round = await this.rounds.round(actor, roundId);
    const plan = await this.assignments.plan(actor, roundId);
    const names = new Map((await this.rounds.jury(roundId)).map((judge) => [judge.roundJudgeId, judge.name]));
    const codes = await this.codes(roundId);
    return {
      round,
      loads: [...plan.cards].map(([judge, cards]) => ({ name: names.get(judge) ?? '', cards: cards.length })),
      shortages: plan.shortages.map(({ work, missing }) => ({ code: codes.get(work) ?? '', missing })),
      islands: [...plan.islands].map(([pool, islands]) => ({ pool, islands })),
    };
  }

  private async codes(roundId: string): Promise<Map<string, string>> {
    const entries = await this.work.read().findBy(RoundEntry, { roundId, withdrawnAt: IsNull() });
    return new Map(entries.map((entry) => [entry.id, entry.judgingCode]));
  }
}
