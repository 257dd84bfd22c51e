import type { EntityManager } from 'typeorm';
import type { Round } from '../round/round.entity.js';

/** A card is taken to need so long where nothing is known. */
export const USUAL_MINUTES = 5;

/** From so many cards on their median says something. */
const ENOUGH = 30;
/** A longer pause is none that a card took. */
const LONGEST_SECONDS = 1800;

/** The median time between a judge's cards in earlier rounds of this category and mode, in minutes; null when too few are known. */
export async function minutesPerCard(manager: EntityManager, round: Round): Promise<number | null> {
  const [row] = await manager.query<{ seconds: number | null; cards: number }[]>(
    `WITH earlier AS (
       SELECT id FROM round WHERE programme = $1 AND category = $2 AND mode = $3 AND id <> $4 AND closes_at <= $5
        ORDER BY closes_at DESC LIMIT 10),
     gap AS (
       SELECT EXTRACT(EPOCH FROM s.completed_at - lag(s.completed_at) OVER (PARTITION BY j.id ORDER BY s.completed_at)) AS seconds
         FROM earlier JOIN round_judge j ON j.round_id = earlier.id JOIN assignment a ON a.round_judge_id = j.id
         JOIN scorecard s ON s.assignment_id = a.id WHERE s.status = 'complete')
     SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds)::float8 AS seconds, count(*)::int AS cards
       FROM gap WHERE seconds BETWEEN 1 AND $6`,
    [round.programme, round.category, round.mode, round.id, round.opensAt, LONGEST_SECONDS],
  );
  return row && row.seconds !== null && row.cards >= ENOUGH ? row.seconds / 60 : null;
}
