import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EndCode } from '../../placement/placement-state.js';
import { moveFigures, type MoveFigures } from '../../reports/move-figures.js';

/** How placements went that were proposed by one set of weights. */
export interface Outcome extends MoveFigures {
  weightsId: string | null;
  /** When the weights were set; null for the usual ones. */
  setAt: Date | null;
  /** Mean of what the list said on the day of the proposal, of who stayed and of who moved; null without any. */
  scoreOfStayed: number | null;
  scoreOfMoved: number | null;
}

interface Placed {
  applicationId: string;
  weightsId: string | null;
  setAt: Date | null;
  score: number | null;
  /** Why the student moved; null for who lives there, or did to the end. */
  reasonCode: EndCode | null;
}

/** Whether students moved, and why, by what the criteria weighed: so that weights can be judged. */
@Injectable()
export class OutcomesQueries {
  /** Homes for the whole term that were lived in; the weights that were set first come first. In one query. */
  async outcomesByWeights(manager: EntityManager, termId: string): Promise<Outcome[]> {
    const placed = await manager.query<Placed[]>(PLACED, [termId]);
    return [...Map.groupBy(placed, ({ weightsId }) => weightsId)].map(([weightsId, theirs]) => {
      const moves = theirs.flatMap(({ applicationId, reasonCode }) =>
        reasonCode ? [{ applicationId, reasonCode }] : [],
      );
      return {
        ...moveFigures(moves, new Set(theirs.map(({ applicationId }) => applicationId)).size),
        weightsId,
        setAt: theirs[0]!.setAt,
        scoreOfStayed: meanOf(theirs.filter(({ reasonCode }) => reasonCode === null)),
        scoreOfMoved: meanOf(theirs.filter(({ reasonCode }) => reasonCode !== null)),
      };
    });
  }
}

function meanOf(placed: readonly Placed[]): number | null {
  const scores = placed.flatMap(({ score }) => (score === null ? [] : [score]));
  return scores.length === 0 ? null : Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length);
}

const PLACED = `
  SELECT p.application_id AS "applicationId", r.weights_id AS "weightsId", w.set_at AS "setAt", (p.why ->> 'score')::float8 AS score,
         CASE WHEN p.state IN ('moving', 'ended') AND p.end_reason NOT IN ('completed', 'arrival_over') THEN p.end_reason END AS "reasonCode"
    FROM exchange_placement p
    JOIN exchange_application a ON a.id = p.application_id
    JOIN exchange_match_run r ON r.id = (p.why ->> 'runId')::uuid
    LEFT JOIN exchange_match_weights w ON w.id = r.weights_id
   WHERE a.term_id = $1 AND p.kind = 'permanent' AND p.state IN ('active', 'moving', 'ended') AND p.moved_in_on IS NOT NULL
   ORDER BY w.set_at NULLS FIRST, r.weights_id, p.proposed_at, p.id`;
