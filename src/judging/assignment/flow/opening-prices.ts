import { dearestOf, type FlowNetwork } from './flow-network.js';
import { Panels } from './panels.js';

const PASSES = 12;
/** The first step of a price is this part of the dearest arc; later passes take smaller ones. */
const FIRST_STEP = 1 / 25;
/** Prices sink so many times while the entries pass once. */
const SINKINGS = 512;

interface Opening {
  /** What the entries took in the last pass; loads may be a little above the most. */
  panels: Panels;
  /** Of each judge, about what the place of one more work there is worth. */
  price: Float64Array;
}

/**
 * Prices under which judges fill evenly, found in a few passes (stochastic dual ascent): each entry takes the judges that are cheapest by cost
 * and price, each work raises its judge's price by a step, and time lowers all prices by as much as the bounds on the load allow for.
 */
export function openingPrices(network: FlowNetwork): Opening {
  const price = new Float64Array(network.judges);
  const panels = new Panels(network);
  const step = dearestOf(network) * FIRST_STEP;
  for (let pass = 0; pass < PASSES; pass++) {
    const isLast = pass === PASSES - 1;
    passOnce(network, { price, step: step / (1 + 3 * pass), take: isLast ? (arc) => panels.take(arc) : undefined });
  }
  return { panels, price };
}

interface Pass {
  price: Float64Array;
  step: number;
  take: ((arc: number) => void) | undefined;
}

function passOnce(network: FlowNetwork, { price, step, take }: Pass): void {
  const { entries, from, judge, cost, wanted } = network;
  const every = Math.ceil(entries / SINKINGS);
  const value = new Float64Array(network.judges);
  for (let entry = 0; entry < entries; entry++) {
    const first = from[entry]!;
    const degree = from[entry + 1]! - first;
    for (let n = 0; n < degree; n++) value[n] = cost[first + n]! + price[judge[first + n]!]!;
    for (let more = wanted[entry]!; more > 0; more--) {
      const best = smallestOf(value, degree);
      value[best] = Infinity;
      price[judge[first + best]!]! += step;
      take?.(first + best);
    }
    if ((entry + 1) % every === 0) sink(network, price, (every * step) / entries);
  }
}

function smallestOf(value: Float64Array, length: number): number {
  let best = 0;
  for (let n = 1; n < length; n++) if (value[n]! < value[best]!) best = n;
  return best;
}

/** A price above 0 holds the load at the most, one below 0 at the least; at 0 the load is free. */
function sink({ judges, least, most }: FlowNetwork, price: Float64Array, depth: number): void {
  for (let judge = 0; judge < judges; judge++) {
    const own = price[judge]!;
    price[judge] = own > 0 ? Math.max(0, own - depth * most[judge]!) : own - depth * least[judge]!;
  }
}
