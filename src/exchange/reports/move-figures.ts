import type { EndCode } from '../placement/placement-state.js';
import type { MoveLine } from './report-line.js';

/** In the field, about one student in four lives in a second home before the year is over. */
export const FIELDS_SHARE = 0.25;

export interface MoveFigures {
  students: number;
  /** Who left at least one home. */
  moved: number;
  /** From 0 to 1; null without students. */
  share: number | null;
  /** Against the field's quarter. */
  comparison: 'fewer' | 'same' | 'more' | null;
  /** How often each reason was given, the most frequent first. */
  reasons: readonly { code: EndCode; count: number }[];
}

/** How many students moved, and why: so that the weights of the matching can be judged. */
export function moveFigures(
  moves: readonly Pick<MoveLine, 'applicationId' | 'reasonCode'>[],
  students: number,
): MoveFigures {
  const moved = new Set(moves.map(({ applicationId }) => applicationId)).size;
  const share = students === 0 ? null : moved / students;
  const reasons = [...Map.groupBy(moves, ({ reasonCode }) => reasonCode)]
    .map(([code, theirs]) => ({ code, count: theirs.length }))
    .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  return { students, moved, share, comparison: comparisonOf(share), reasons };
}

const comparisonOf = (share: number | null): MoveFigures['comparison'] => {
  if (share === null) return null;
  return share === FIELDS_SHARE ? 'same' : share < FIELDS_SHARE ? 'fewer' : 'more';
};
