import type { EntityManager } from 'typeorm';
import { sameWorks, type TieAnswer } from './tie-ladder.js';

/** What people answered to the ties of a round, and stands. */
export async function answersOf(manager: EntityManager, roundId: string): Promise<TieAnswer[]> {
  const answers = await manager.query<TieAnswer[]>(
    'SELECT step, tied, ranking AS order FROM standing_tie_answer WHERE round_id = $1 ORDER BY answered_at, id',
    [roundId],
  );
  return standingAnswers(answers);
}

/** Of two answers to the same tie the later one; they come oldest first. */
export const standingAnswers = (answers: readonly TieAnswer[]): TieAnswer[] =>
  answers.filter(
    (one, index) =>
      !answers.slice(index + 1).some((later) => later.step === one.step && sameWorks(later.tied, one.tied)),
  );
