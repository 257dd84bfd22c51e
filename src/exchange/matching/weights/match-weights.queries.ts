import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SOFT_CRITERIA, usualWeights, type SoftCriterion, type Weights } from '../criteria/usual-weights.js';

/** One time when weights were set. */
export interface WeightsSet {
  id: string;
  reason: string;
  setAt: Date;
  setBy: string;
  changed: readonly { criterion: SoftCriterion; from: number; to: number }[];
}

interface WeightsRow extends Omit<WeightsSet, 'changed'> {
  weights: Partial<Weights>;
}

/** What criteria weigh in a term, now and before. */
@Injectable()
export class MatchWeightsQueries {
  /** Those of the term; the usual ones while nobody has set any. */
  async of(manager: EntityManager, termId: string): Promise<Weights> {
    const [latest] = await manager.query<{ weights: Partial<Weights> }[]>(
      'SELECT weights FROM exchange_match_weights WHERE term_id = $1 ORDER BY set_at DESC, id DESC LIMIT 1',
      [termId],
    );
    return wholeOf(latest?.weights);
  }

  /** The newest first, each with what it changed of the one before. */
  async history(manager: EntityManager, termId: string): Promise<WeightsSet[]> {
    const rows = await manager.query<WeightsRow[]>(
      `SELECT w.id, w.weights, w.reason, w.set_at AS "setAt", a.display_name AS "setBy"
         FROM exchange_match_weights w JOIN account_brief a ON a.id = w.set_by WHERE w.term_id = $1 ORDER BY w.set_at, w.id`,
      [termId],
    );
    return rows
      .map(({ weights, ...row }, index) => ({ ...row, changed: changes(rows[index - 1]?.weights, weights) }))
      .toReversed();
  }
}

/** A criterion that is newer than the term's weights weighs what it usually does. */
const wholeOf = (weights: Partial<Weights> = {}): Weights => ({ ...usualWeights, ...weights });

export function changes(before: Partial<Weights> | undefined, after: Partial<Weights>): WeightsSet['changed'] {
  const [one, other] = [wholeOf(before), wholeOf(after)];
  return SOFT_CRITERIA.filter((criterion) => one[criterion] !== other[criterion]).map((criterion) => ({
    criterion,
    from: one[criterion],
    to: other[criterion],
  }));
}
