import type { EntityManager } from 'typeorm';

/**
 * Whoever ever had a seat in the round, in the order of their numbers from 1. A hash of their ids orders them: ids tell who was asked first,
 * and a judge must not be known by their number.
 */
export async function judgesInOrder(manager: EntityManager, roundId: string): Promise<string[]> {
  const seats = await manager.query<{ id: string }[]>(
    'SELECT id FROM round_judge WHERE round_id = $1 ORDER BY md5(id::text)',
    [roundId],
  );
  return seats.map(({ id }) => id);
}
