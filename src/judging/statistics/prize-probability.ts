import { randomFrom } from '../assignment/random.js';
import { bestOf } from './best-of.js';
import { drawsFrom } from './draws.js';
import type { Estimate } from './estimate.js';

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
 * How probable it is that a work belongs among the best `places` of its group, given its cards: the part of seeded draws in which it does.
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
  const next = drawsFrom(estimate.basis, randomFrom(seed));
  const times = new Int32Array(cards.entries);
  for (let draw = 0; draw < draws; draw++) {
    const drawn = next();
    for (const group of members.values()) for (const entry of bestOf(drawn, group, places)) times[entry]! += 1;
  }
  return estimate.values.map((value, entry) => (value === null ? null : times[entry]! / draws));
}
