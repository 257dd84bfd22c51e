import type { Unit } from '../../platform/index.js';
import { keepStandings, type CardStanding } from './card-standings.js';

/**
 * Says on the cards of a round of pairs how far each judge is: a work is done once it was compared with every other in hand. Also for works
 * and judges that others have left: what is in hand shrinks when a work is withdrawn, or its judge steps back from it.
 */
export async function keepPairProgress(unit: Unit, roundId: string, roundJudgeId?: string): Promise<void> {
  const standings = await unit.manager.query<CardStanding[]>(
    `WITH held AS (
       SELECT a.id, a.round_entry_id AS work, a.round_judge_id AS judge
         FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id JOIN round_entry e ON e.id = a.round_entry_id
        WHERE j.round_id = $1 AND ($2::uuid IS NULL OR j.id = $2) AND a.state = 'offered' AND e.withdrawn_at IS NULL),
     progress AS (
       SELECT h.id, count(c.id) AS times, (SELECT count(*) - 1 FROM held o WHERE o.judge = h.judge) AS others
         FROM held h LEFT JOIN comparison c ON c.round_judge_id = h.judge AND c.undone_at IS NULL AND h.work IN (c.first_entry_id, c.second_entry_id)
          AND EXISTS (SELECT FROM held o WHERE o.judge = h.judge AND o.work <> h.work AND o.work IN (c.first_entry_id, c.second_entry_id))
        GROUP BY h.id, h.judge)
     SELECT p.id AS "assignmentId", p.times > 0 AND p.times = p.others AS complete FROM progress p
       LEFT JOIN scorecard s ON s.assignment_id = p.id
      WHERE (p.times > 0 OR s.assignment_id IS NOT NULL) AND (p.times > 0 AND p.times = p.others) IS DISTINCT FROM (s.status = 'complete')`,
    [roundId, roundJudgeId ?? null],
  );
  await keepStandings(unit, standings);
}
