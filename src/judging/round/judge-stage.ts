import type { JudgeProgress } from './rounds.queries.js';

export type JudgeStage = 'without-cards' | 'not-begun' | 'under-way' | 'done';

/**
 * How far a judge is, in words. Who may not know which scores are whose is told no more beside a name: a count of cards stands beside the
 * judge's number, too, and would join the two.
 */
export function stageOf({ cards, begun, complete }: Pick<JudgeProgress, 'cards' | 'begun' | 'complete'>): JudgeStage {
  if (cards === 0) return 'without-cards';
  if (complete >= cards) return 'done';
  return begun + complete > 0 ? 'under-way' : 'not-begun';
}
