import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notWithheld } from '../conflicts/withheld.js';
import type { RoundFacts } from './round.rules.js';

/** A card counts while its assignment stands: of a judge who dropped out, complete cards stay. */
export const COUNTING_CARD = `a.state = 'offered' AND s.status = 'complete'`;

/** Reads what the rules of a round ask, in one query. */
@Injectable()
export class RoundFactsQueries {
  /** What is shown to an official counts no work that is withheld from that account; what decides counts all. */
  async of(manager: EntityManager, roundId: string, shownTo: string | null = null): Promise<RoundFacts> {
    const [facts] = await manager.query<RoundFacts[]>(
      `WITH work AS (
         SELECT count(a.id) FILTER (WHERE a.state = 'offered') AS judges, count(s.assignment_id) FILTER (WHERE ${COUNTING_CARD}) AS cards
           FROM round_entry e LEFT JOIN assignment a ON a.round_entry_id = e.id LEFT JOIN scorecard s ON s.assignment_id = a.id
          WHERE e.round_id = $1 AND e.withdrawn_at IS NULL AND ${notWithheld('$2::uuid', 'e.id')} GROUP BY e.id)
       SELECT (SELECT count(*) FROM work)::int AS works,
              (SELECT count(*) FROM round_judge j WHERE j.round_id = $1 AND j.state = 'accepted')::int AS "acceptedJudges",
              (SELECT count(*) FROM work WHERE judges < r.minimum_cards)::int AS "underJudged",
              (SELECT count(*) FROM work WHERE cards < r.minimum_cards)::int AS "underScored",
              EXISTS (SELECT FROM result_adoption o WHERE o.round_id = r.id) AS adopted, r.mode, r.calibrated,
              (SELECT count(*) FROM anchor n WHERE n.round_id = r.id)::int AS anchors,
              COALESCE(f.state IN ('decided', 'released', 'archived'), true) AS "followedIsDecided",
              (SELECT count(*) FROM departure p JOIN round_entry e ON e.id = p.round_entry_id
                WHERE e.round_id = r.id AND e.withdrawn_at IS NULL AND p.withdrawn_at IS NULL AND p.seconded_at IS NULL AND ${notWithheld('$2::uuid', 'e.id')})::int AS unseconded,
              (SELECT COALESCE(sum(jsonb_array_length(run.diagnostics #> '{ties,open}')), 0) FROM result_adoption o
                 JOIN result_run run ON run.id = o.result_run_id WHERE o.round_id = r.id)::int AS "openTies",
              (SELECT count(*) FROM round l WHERE (l.follows_round_id = r.id AND l.state NOT IN ('planned', 'cancelled'))
                 OR (l.breaks_ties_of = r.id AND l.state NOT IN ('planned', 'decided', 'cancelled'))
                 OR (l.id = r.breaks_ties_of AND l.state IN ('decided', 'released', 'archived')))::int AS "laterBegun",
              EXISTS (SELECT FROM standing_tie_answer t JOIN result_adoption o ON o.round_id = t.round_id
                        JOIN result_run run ON run.id = o.result_run_id AND run.made_at >= t.answered_at
                       WHERE t.mini_round_id = r.id) AS "countsElsewhere"
         FROM round r LEFT JOIN round f ON f.id = r.follows_round_id WHERE r.id = $1`,
      [roundId, shownTo],
    );
    return facts!;
  }
}
