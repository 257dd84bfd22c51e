import type { RankedEntry } from './tally.js';

/** So many works below the line are shown: those that were close. */
const BELOW = 12;

/** Of each pool all that the line lets through, and those that were close. */
export const nearTheLine = (ranking: readonly RankedEntry[]): RankedEntry[] =>
  [...Map.groupBy(ranking, ({ pool }) => pool).values()].flatMap((pool) =>
    pool.slice(0, pool.findLastIndex(({ chosen }) => chosen) + 1 + BELOW),
  );
