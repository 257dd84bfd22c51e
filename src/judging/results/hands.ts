import type { EntityManager } from 'typeorm';

/** Numbers of the judges who have a work in hand, by the code of each work that takes part. */
export type Hands = Readonly<Record<string, readonly number[]>>;

/** Who has what in hand now. */
export async function handsIn(manager: EntityManager, roundId: string): Promise<Hands> {
  const rows = await manager.query<{ code: string; judges: number[] }[]>(
    `SELECT e.judging_code AS code, COALESCE(array_agg(j.number ORDER BY j.number) FILTER (WHERE j.number IS NOT NULL), '{}') AS judges
       FROM round_entry e
       LEFT JOIN (assignment a JOIN round_judge j ON j.id = a.round_judge_id) ON a.round_entry_id = e.id AND a.state = 'offered'
      WHERE e.round_id = $1 AND e.withdrawn_at IS NULL GROUP BY e.id`,
    [roundId],
  );
  return Object.fromEntries(rows.map(({ code, judges }) => [code, judges]));
}
