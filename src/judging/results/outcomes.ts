import type { EntityManager } from 'typeorm';
import type { RoundOutcome } from '../judged-works.js';

/** What a decided round tells its programme about each work that still takes part. */
export function outcomesOf(manager: EntityManager, roundId: string): Promise<RoundOutcome[]> {
  return manager.query<RoundOutcome[]>(
    `WITH ranked AS (
       SELECT line FROM result_adoption o JOIN result_run run ON run.id = o.result_run_id, jsonb_array_elements(run.output) AS line
        WHERE o.round_id = $1)
     SELECT e.work_id AS "workId", d.outcome, d.place, ranked.line ->> 'mean' AS score, (ranked.line ->> 'cards')::int AS cards,
            ranked.line ->> 'low' AS low, ranked.line ->> 'high' AS high
       FROM ranked
       JOIN round_entry e ON e.id = (ranked.line ->> 'roundEntryId')::uuid AND e.withdrawn_at IS NULL
       JOIN decision d ON d.round_entry_id = e.id
      ORDER BY e.judging_code`,
    [roundId],
  );
}
