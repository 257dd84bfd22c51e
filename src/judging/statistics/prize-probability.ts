import { randomFrom } from '../assignment/random.js';
import { bestOf } from './best-of.js';
import { drawsFrom, settledWorth } from './draws.js';
import type { Estimate } from './estimate.js';
import { decisive } from './ranks.js';

export interface PrizeQuestion {
  /** Places to award in each group. */
  places: number;
  /** Within what the best are counted, numbered from 0; the pools when left out. */
  groups?: readonly number[];
  draws?: number;
  seed: number;
}

const DRAWS = 2000;

/**
 * How probable it is that a work belongs among the best `places` of its group, given its cards: the part of seeded draws in which it does, or,
 * where draws would differ in nothing but chance, its exact share of the places.
 * @returns a number in 0…1 for each work; null without a card, and for all when no work has two cards.
 */
export function prizeProbability(
  estimate: Estimate,
  { places, groups = estimate.basis.pools, draws = DRAWS, seed }: PrizeQuestion,
): (number | null)[] {
  if (estimate.varianceNoise === null) return estimate.values.map(() => null);
  const { cards } = estimate.basis;
  const members = Map.groupBy(
    [...groups.keys()].filter((entry) => cards.start[entry] !== cards.start[entry + 1]),
    (entry) => groups[entry]!,
  );
  const settled = settledWorth(estimate.basis);
  if (settled) return sharesOf(settled, { groups: members.values(), places });
  const next = drawsFrom(estimate.basis, randomFrom(seed));
  const times = new Int32Array(cards.entries);
  for (let draw = 0; draw < draws; draw++) {
    const drawn = next();
    for (const group of members.values()) for (const entry of bestOf(drawn, group, places)) times[entry]! += 1;
  }
  return estimate.values.map((value, entry) => (value === null ? null : times[entry]! / draws));
}

/** Of works that are worth the same, each has the same share of the places that are left for them. */
function sharesOf(
  worth: Float64Array,
  { groups, places }: { groups: Iterable<readonly number[]>; places: number },
): (number | null)[] {
  const shares = Array.from(worth, (): number | null => null);
  for (const group of groups) {
    const levels = Map.groupBy(group, (entry) => Number(decisive(worth[entry]!)));
    let left = places;
    for (const level of [...levels.keys()].toSorted((a, b) => b - a)) {
      const equal = levels.get(level)!;
      for (const entry of equal) shares[entry] = Math.min(1, left / equal.length);
      left = Math.max(0, left - equal.length);
    }
  }
  return shares;
}
