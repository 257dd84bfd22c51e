/** A judge's complete card of an anchor. */
export interface ScoredAnchor {
  roundJudgeId: string;
  anchorId: string;
  /** Steps by criterion id. */
  scores: Readonly<Record<string, number>>;
}

/** How the others scored one question of one anchor. */
export interface Panel {
  judges: number;
  mean: number;
  low: number;
  high: number;
}

/** Below so many others a group could be seen through. */
const SMALLEST_PANEL = 3;

/** What the others gave; null while they are fewer than three. */
export function panelOf(
  cards: readonly ScoredAnchor[],
  { roundJudgeId, anchorId, criterionId }: { roundJudgeId: string; anchorId: string; criterionId: string },
): Panel | null {
  const steps = cards
    .filter((card) => card.anchorId === anchorId && card.roundJudgeId !== roundJudgeId)
    .flatMap(({ scores }) => scores[criterionId] ?? []);
  if (steps.length < SMALLEST_PANEL) return null;
  return { judges: steps.length, mean: meanOf(steps)!, low: Math.min(...steps), high: Math.max(...steps) };
}

/** How far a judge is from others, in steps: above or below on the whole, and apart whichever way. Null where nothing can be compared. */
export interface Distance {
  above: number | null;
  apart: number | null;
}

/** @param pairs own step and what it is compared with */
export const distanceOf = (pairs: readonly (readonly [own: number, other: number])[]): Distance => ({
  above: meanOf(pairs.map(([own, other]) => own - other)),
  apart: meanOf(pairs.map(([own, other]) => Math.abs(own - other))),
});

const meanOf = (numbers: readonly number[]): number | null =>
  numbers.length > 0 ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : null;
