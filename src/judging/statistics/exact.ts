import { compareFractions, over, sum, type Fraction } from '../results/fraction.js';

/** The mean of a work's cards, exactly; null without one. */
export const exactMean = (cards: readonly Fraction[]): Fraction | null =>
  cards.length > 0 ? over(sum(cards), BigInt(cards.length)) : null;

/** The median, exactly: of an even number of cards the mean of the middle two. */
export function exactMedian(cards: readonly Fraction[]): Fraction | null {
  const order = cards.toSorted(compareFractions);
  const upper = Math.floor(order.length / 2);
  return exactMean(order.slice(order.length % 2 === 1 ? upper : upper - 1, upper + 1));
}
