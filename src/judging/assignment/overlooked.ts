import type { Candidates } from './candidates.js';
import type { Optimum } from './optimum.js';
import type { CostRow, Pairs } from './pairs.js';

/** So many are named for a work at once. */
const AT_ONCE = 8;

/** Judges whom a work would rather have than the dearest place of its plan, by cost and price, but who did not come into question. */
export function overlooked(pairs: Pairs, candidates: Candidates, optimum: Optimum): Map<number, number[]> {
  const { price } = optimum;
  const orders = new Map<CostRow, number[]>();
  const found = new Map<number, number[]>();
  for (let work = 0; work < optimum.network.entries; work++) {
    const row = pairs.row(work);
    const order = orders.get(row) ?? cheapestFirst(row, price);
    orders.set(row, order);
    const dearest = dearestPlace(optimum, work);
    const known = candidates.has(work);
    const better: number[] = [];
    for (const judge of order) {
      if (row.costs[judge]! + price[judge]! >= dearest || better.length === AT_ONCE) break;
      if (!known.has(judge) && pairs.mayMeet(work, judge)) better.push(judge);
    }
    if (better.length > 0) found.set(work, better);
  }
  return found;
}

const cheapestFirst = ({ costs }: CostRow, price: Float64Array): number[] =>
  [...costs.keys()].toSorted((a, b) => costs[a]! + price[a]! - costs[b]! - price[b]!);

/** The most that the work pays: for a judge that it takes, or for the last place that it leaves open. */
function dearestPlace({ network, taken, price, penalties }: Optimum, work: number): number {
  const { from, judge, cost, wanted } = network;
  let dearest = -Infinity;
  let lacks = wanted[work]!;
  for (let arc = from[work]!; arc < from[work + 1]!; arc++) {
    if (taken[arc] === 0) continue;
    dearest = Math.max(dearest, cost[arc]! + price[judge[arc]!]!);
    lacks -= 1;
  }
  return lacks > 0 ? Math.max(dearest, penalties.open + (lacks - 1) * penalties.spread) : dearest;
}
