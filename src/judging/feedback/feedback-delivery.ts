import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Unit } from '../../platform/index.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import type { EntrantFeedback } from '../judged-works.js';
import type { RoundState } from '../round/round-state.js';
import type { Round } from '../round/round.entity.js';
import { IN_NO_ORDER, OF_THE_ROUND, WORDS_OF_JUDGES } from './feedback.sql.js';

/** Families know the result. */
const known: ReadonlySet<RoundState> = new Set(['released', 'archived'] as const);

interface Told {
  workId: string;
  worksWell: string;
  tryNext: string;
}

/** Hands what was let through to the programme: with the release, and what is read later at once. */
@Injectable()
export class FeedbackDelivery {
  constructor(private readonly programmes: JudgedProgrammes) {}

  /** All words that were let through. Call it with the round released. */
  async release(unit: Unit, round: Round): Promise<void> {
    const told = await letThrough(unit.manager, round.id, null);
    await this.hand(unit, round, [...new Set(told.map(({ workId }) => workId))], told);
  }

  /** The words about these works as they stand now; before the release nothing leaves. */
  async renew(unit: Unit, round: Round, workIds: readonly string[]): Promise<void> {
    if (!known.has(round.state) || workIds.length === 0) return;
    const told = await letThrough(unit.manager, round.id, workIds);
    await this.hand(unit, round, [...new Set(workIds)], told);
  }

  private async hand(unit: Unit, round: Round, workIds: readonly string[], told: readonly Told[]): Promise<void> {
    if (workIds.length === 0) return;
    const byWork = Map.groupBy(told, ({ workId }) => workId);
    const items = workIds.map((workId): EntrantFeedback => ({
      workId,
      comments: (byWork.get(workId) ?? []).map(({ worksWell, tryNext }) => ({ worksWell, tryNext })),
    }));
    await this.programmes.of(round.programme).feedback?.(unit, round.id, items);
  }
}

function letThrough(manager: EntityManager, roundId: string, workIds: readonly string[] | null): Promise<Told[]> {
  return manager.query<Told[]>(
    `SELECT e.work_id AS "workId", v.works_well AS "worksWell", v.try_next AS "tryNext"
       FROM ${WORDS_OF_JUDGES}
      WHERE ${OF_THE_ROUND} AND v.verdict <> 'held' AND ($2::uuid[] IS NULL OR e.work_id = ANY($2))
      ORDER BY e.judging_code, ${IN_NO_ORDER}`,
    [roundId, workIds],
  );
}
