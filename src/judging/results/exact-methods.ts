import { compareFractions, over, sum, type Fraction } from './fraction.js';

/** Methods whose figures are exact fractions. */
export type ExactMethod = 'mean' | 'median';

/** A work's figure from the totals of its complete cards; null without one. */
export const valueOf = (method: ExactMethod, totals: readonly Fraction[]): Fraction | null =>
  method === 'mean' ? meanOf(totals) : medianOf(totals);

export const meanOf = (totals: readonly Fraction[]): Fraction | null =>
  totals.length > 0 ? over(sum(totals), BigInt(totals.length)) : null;

/** Of an even number, the mean of the two in the middle. */
function medianOf(totals: readonly Fraction[]): Fraction | null {
  const order = totals.toSorted(compareFractions);
  const middle = Math.floor(order.length / 2);
  return meanOf(order.length % 2 === 1 ? [order[middle]!] : order.slice(Math.max(0, middle - 1), middle + 1));
}
