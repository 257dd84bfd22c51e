import type { Distances } from './distances.js';
import type { Network } from './network.js';

export interface HelpfulPlace {
  home: number;
  /** What the pairs of the plan would cost more, with the student in it. */
  cost: number;
  /** Whether the student would live there; otherwise the place lets others move on. */
  isOwn: boolean;
}

/** In which homes one more place would bring in a student who has none: one search along the moves, without end. Best first. */
export function placesThatWouldHelp(network: Network, distances: Distances, student: number): HelpfulPlace[] {
  const found = new Map<number, HelpfulPlace>();
  const look = (mover: number, base: number, baseLow: number) => {
    for (let arc = network.rowFrom[mover]!; arc < network.rowTo[mover]!; arc++) {
      if (network.open[arc] === Infinity) continue;
      const home = network.home[arc]!;
      const cost = base + network.open[arc]!;
      if (cost < (found.get(home)?.cost ?? Infinity)) found.set(home, { home, cost, isOwn: mover === student });
      const [high, low] = [
        cost + network.priceHigh[home]!,
        baseLow + network.tie(mover, home) + network.priceLow[home]!,
      ];
      if (high < Infinity && distances.isNearer(home, high, low)) distances.reach(home, high, low, arc, mover);
    }
  };
  look(student, 0, 0);
  while (distances.heap.size > 0) {
    const home = distances.settleNearest();
    for (let one = network.first[home]!; one >= 0; one = network.next[one]!) {
      look(one, distances.high[home]! - network.valueHigh(one), distances.low[home]! - network.valueLow(one));
    }
  }
  distances.clear();
  return [...found.values()].toSorted((a, b) => a.cost - b.cost || a.home - b.home);
}
