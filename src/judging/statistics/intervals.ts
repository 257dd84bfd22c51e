import type { Estimate, SheetMethod } from './estimate.js';
import { deviationsFor } from './normal.js';

export interface Interval {
  low: number;
  high: number;
}

/**
 * How much wider than its own error says a range has to be, so that ranges hold what they promise. Measured on the worlds of `planning/worlds.ts`
 * (`npm run bench -- statistics`, C5): ranges of 90 % held 0.91-0.92 of the works where the model is right, 0.89-0.94 where judges differ in spread
 * and noise and scores are rounded, but with the spread model, which is surer of itself, down to 0.85 when the scale's ends press the best together.
 */
export const INFLATION: Record<SheetMethod, number> = { mean: 1, median: 1, semi: 1, spread: 1.06 };

/** The range about each value that holds what the whole jury would give with this probability, within the scale of 0…1. */
export function interval(estimate: Estimate, level: number): (Interval | null)[] {
  const width = deviationsFor(level) * INFLATION[estimate.method];
  return estimate.values.map((value, entry) => {
    const error = estimate.standardErrors[entry];
    if (value === null || error === null || error === undefined) return null;
    return { low: Math.max(0, value - width * error), high: Math.min(1, value + width * error) };
  });
}
