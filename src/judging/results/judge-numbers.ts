import type { EntityManager } from 'typeorm';

export interface NumberedJudge {
  id: string;
  /** Drawn when the seat was made; nothing else about a seat leads to it. */
  number: number;
}

/** Whoever ever had a seat in the round, by number. */
export const judgesInOrder = (manager: EntityManager, roundId: string): Promise<NumberedJudge[]> =>
  manager.query<NumberedJudge[]>('SELECT id, number FROM round_judge WHERE round_id = $1 ORDER BY number', [roundId]);

/** Judges' numbers by the id of their seat. */
export const judgeNumbers = async (manager: EntityManager, roundId: string): Promise<Map<string, number>> =>
  new Map((await judgesInOrder(manager, roundId)).map(({ id, number }) => [id, number]));
