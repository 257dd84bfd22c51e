import { compareFractions, minus, type Fraction } from './fraction.js';

export interface NaturalGap {
  /** So many works stand above it. */
  count: number;
  width: Fraction;
}

/**
 * The widest step between neighbours from half to double the wished count; a suggestion for people, never a rule.
 * Null when there is no step.
 */
export function naturalGap(values: readonly Fraction[], wished: number): NaturalGap | null {
  const order = values.toSorted((a, b) => compareFractions(b, a));
  const gaps = order.slice(1).map((value, index) => ({ count: index + 1, width: minus(order[index]!, value) }));
  const near = gaps.filter(({ count }) => count >= Math.ceil(wished / 2) && count <= wished * 2);
  const widest = near.reduce<NaturalGap | null>(
    (best, gap) => (!best || compareFractions(gap.width, best.width) > 0 ? gap : best),
    null,
  );
  return widest && widest.width.numerator > 0n ? widest : null;
}
