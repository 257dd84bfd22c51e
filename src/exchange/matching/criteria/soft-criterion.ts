import type { Pair } from './pair.js';

/** How well a home fits in one regard. */
export interface Fit {
  /** 0 to 1. */
  value: number;
  /** What both have, as keys of words in the catalogue. */
  shared?: readonly string[];
}

/** One regard; null when one side has not said, which speaks neither for nor against. */
export type SoftMeasure = (pair: Pair) => Fit | null;

/** Nearer on a scale of `steps` is better. */
export const nearness = (one: number, other: number, steps: number): Fit => ({
  value: 1 - Math.abs(one - other) / steps,
});

/** Nearer in an order of answers is better; null when one of them is not there. */
export function nearnessIn<Answer extends string>(order: readonly Answer[], one?: Answer, other?: Answer): Fit | null {
  if (one === undefined || other === undefined) return null;
  return nearness(order.indexOf(one), order.indexOf(other), order.length - 1);
}

/** How much of what is wished is there; null when nothing is wished, or nothing said. */
export function shareOf(
  wished: readonly string[] | undefined,
  there: readonly string[] | undefined,
  words: string,
): Fit | null {
  if (!wished?.length || !there) return null;
  const shared = wished.filter((one) => there.includes(one));
  return { value: shared.length / wished.length, shared: shared.map((one) => `${words}.${one}`) };
}
