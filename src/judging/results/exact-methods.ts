import { compareFractions, over, sum, type Fraction } from './fraction.js';

/** The mean, exactly; null of nothing. */
export const meanOf = (totals: readonly Fraction[]): Fraction | null =>
  totals.length > 0 ? over(sum(totals), BigInt(totals.length)) : null;

/** The median, exactly: of an even number the mean of the two in the middle. */
export function medianOf(totals: readonly Fraction[]): Fraction | null {
  const order = totals.toSorted(compareFractions);
  const middle = Math.floor(order.length / 2);
  return meanOf(order.length % 2 === 1 ? [order[middle]!] : order.slice(Math.max(0, middle - 1), middle + 1));
}
