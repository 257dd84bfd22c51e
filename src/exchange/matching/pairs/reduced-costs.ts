import type { Programme } from './programme.js';

/** What the prices of a linear programme prove. */
export interface Reduced {
  /** No solution costs less; of whole costs, so it is the next whole number above `exact`. */
  bound: number;
  exact: number;
  /** For each column with a cost: any solution that takes it costs at least `exact` plus this. */
  aboveBound: Float64Array;
}

/** Sums of some ten thousand products are off by less than this. */
const roundingError = 1e-6;

/**
 * Weak duality, whatever the prices: a price of a wrong sign counts as none, and each column adds at most what it saves. So the bound
 * does not lean on the solver's tolerances.
 */
export function reducedCosts({ columns, rows }: Programme, cost: readonly number[], prices: Float64Array): Reduced {
  const reduced = Float64Array.from({ length: columns }, (_, column) => cost[column] ?? 0);
  let exact = 0;
  for (const [at, { entries, least, most }] of rows.entries()) {
    const price = allowed(prices[at]!, { least, most });
    if (price === 0) continue;
    exact += price * (price > 0 ? least : most);
    for (const [column, value] of entries) reduced[column]! -= price * value;
  }
  for (const saved of reduced) exact += Math.min(0, saved);
  exact -= roundingError;
  return {
    exact,
    bound: Math.ceil(exact),
    aboveBound: reduced.subarray(0, cost.length).map((each) => each - roundingError),
  };
}

const allowed = (price: number, { least, most }: { least: number; most: number }): number =>
  (price > 0 && least === -Infinity) || (price < 0 && most === Infinity) ? 0 : price;
