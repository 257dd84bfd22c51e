import type { Cards } from './sheet.js';

/** The median of each work's cards, the mean of the middle two when they are even in number; NaN without a card. */
export function mediansOf({ entries, start, score }: Cards): Float64Array {
  return Float64Array.from({ length: entries }, (_, entry) => {
    const own = score.slice(start[entry], start[entry + 1]).toSorted();
    if (own.length === 0) return NaN;
    const upper = Math.floor(own.length / 2);
    return own.length % 2 === 1 ? own[upper]! : (own[upper - 1]! + own[upper]!) / 2;
  });
}
