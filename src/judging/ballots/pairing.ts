import { createHash } from 'node:crypto';

/** Two works, in no order. */
export type Pair = readonly [string, string];

/**
 * All pairs of a few works, in turns in which every work comes once: by the circle method of tournaments, which seats them round a table and
 * moves all but one on. The order of the works is the judge's own, and so is that of the pairs.
 */
export function pairsInOrder(works: readonly string[]): Pair[] {
  const table: (string | null)[] = works.length % 2 === 0 ? [...works] : [...works, null];
  const pairs: Pair[] = [];
  for (let turn = 1; turn < table.length; turn++) {
    for (let seat = 0; seat < table.length / 2; seat++) {
      const [one, other] = [table[seat]!, table[table.length - 1 - seat]!];
      if (one !== null && other !== null) pairs.push([one, other]);
    }
    table.splice(1, 0, table.pop()!);
  }
  return pairs;
}

/** One name for a pair, whichever way round. */
export const pairName = (one: string, other: string): string => [one, other].toSorted().join(' ');

/** The two in the order in which this judge is shown them: by chance, and the same whenever the page is loaded. */
export function sidesOf([one, other]: Pair, judge: string): Pair {
  const [low, high] = [one, other].toSorted() as [string, string];
  const isTurned = createHash('sha256').update(`${judge} ${low} ${high}`).digest()[0]! % 2 === 1;
  return isTurned ? [high, low] : [low, high];
}

/** How many pairs so many works make. */
export const pairsOf = (works: number): number => (works * (works - 1)) / 2;
