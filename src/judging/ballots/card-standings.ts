import type { Unit } from '../../platform/index.js';

/** How far the judge is with a work, as the ballot or the comparisons say. */
export interface CardStanding {
  assignmentId: string;
  complete: boolean;
}

/**
 * Says on the works' cards how far the judge is, so that progress, minimum of cards and drop-outs are counted alike in every mode.
 * What the cards say in words, and their versions, stay.
 */
export async function keepStandings(unit: Unit, standings: readonly CardStanding[]): Promise<void> {
  await unit.manager.query(
    `WITH given AS (SELECT id, complete FROM unnest($1::uuid[], $2::boolean[]) AS g (id, complete)),
     kept AS (
       INSERT INTO scorecard (assignment_id, version, status, saved_at, completed_at)
       SELECT id, 1, CASE WHEN complete THEN 'complete' ELSE 'incomplete' END, $3, CASE WHEN complete THEN $3::timestamptz END FROM given
       ON CONFLICT (assignment_id) DO UPDATE SET status = excluded.status, saved_at = excluded.saved_at, completed_at = excluded.completed_at
       RETURNING assignment_id)
     INSERT INTO scorecard_version (assignment_id, version, scores, works_well, try_next, private_note, saved_at)
     SELECT assignment_id, 1, '{}', '', '', '', $3 FROM kept
      WHERE NOT EXISTS (SELECT FROM scorecard_version v WHERE v.assignment_id = kept.assignment_id)`,
    [standings.map(({ assignmentId }) => assignmentId), standings.map(({ complete }) => complete), unit.now],
  );
}
