import { estimate, type Estimate, type SheetMethod } from './estimate.js';
import { ranksOf } from './ranks.js';
import type { Sheet } from './sheet.js';

export interface WithoutJudge {
  judge: number;
  /** Works that would come among the prizes of their pool, and works that would leave them. */
  gains: number[];
  losses: number[];
  /** How many ranks the work that moves most would move. */
  largestMove: number;
}

export interface LeftOut {
  /** One for each judge who has a card. */
  judges: WithoutJudge[];
  /** The best and the worst rank of each work over all the juries that lack one judge; null without a rank. */
  ranges: ({ best: number; worst: number } | null)[];
}

/** Beyond so many judges one alone decides little, and the refits take long. */
export const MOST_JUDGES = 200;

/**
 * The ranking again without each judge in turn. The variances stay those of the whole jury, so that what moves is the judge's cards alone.
 * A work whose only card goes keeps its rank out of the comparison. Null with more than `MOST_JUDGES` judges.
 */
export function leaveOneJudgeOut(
  sheet: Sheet,
  { method, places }: { method: SheetMethod; places: number },
): LeftOut | null {
  if (sheet.judges > MOST_JUDGES) return null;
  const whole = estimate(sheet, method);
  const ratio = whole.varianceNoise ? whole.varianceJudge / whole.varianceNoise : 0;
  const ranks = ranksOf(whole.values, sheet.pools);
  const refits = judging(whole).map((judge) => {
    const cards = sheet.cards.filter((card) => card.judge !== judge);
    return { judge, ranks: ranksOf(estimate({ ...sheet, cards }, method, { ratio }).values, sheet.pools) };
  });
  return {
    judges: refits.map(({ judge, ranks: without }) => ({ judge, ...compared(ranks, without, places) })),
    ranges: ranks.map((rank, entry) => rangeOf([rank, ...refits.map((refit) => refit.ranks[entry]!)])),
  };
}

const judging = ({ judgeOffsets }: Estimate): number[] =>
  [...judgeOffsets.keys()].filter((judge) => judgeOffsets[judge]!.cards > 0);

function compared(before: (number | null)[], after: (number | null)[], places: number): Omit<WithoutJudge, 'judge'> {
  const change: Omit<WithoutJudge, 'judge'> = { gains: [], losses: [], largestMove: 0 };
  for (const [entry, old] of before.entries()) {
    const rank = after[entry] ?? null;
    if (old === null || rank === null) continue;
    change.largestMove = Math.max(change.largestMove, Math.abs(rank - old));
    if (old > places && rank <= places) change.gains.push(entry);
    if (old <= places && rank > places) change.losses.push(entry);
  }
  return change;
}

function rangeOf(ranks: readonly (number | null)[]): { best: number; worst: number } | null {
  const known = ranks.filter((rank) => rank !== null);
  return known.length > 0 ? { best: Math.min(...known), worst: Math.max(...known) } : null;
}
