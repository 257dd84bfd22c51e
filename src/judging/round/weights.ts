/** Weights of a rulebook have small denominators: halves, thirds, hundredths. */
const LARGEST_DENOMINATOR = 1_000;
/** First as the decimals stand; else as the fraction that they were rounded from: 0.3333 is a third. */
const TOLERANCES = [1e-9, 0.0005] as const;

/**
 * The weights as whole parts of one total: `[0.5, 0.25, 0.25]` are 2, 1 and 1 of 4. Thirds stay thirds, so that no rounding
 * makes one criterion heavier than its equal.
 * @throws RangeError when they are not positive or do not add up to 1.
 */
export function wholeParts(weights: readonly number[]): number[] {
  for (const tolerance of TOLERANCES) {
    for (let denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
      const parts = weights.map((weight) => Math.round(weight * denominator));
      const close = weights.every((weight, index) => Math.abs(parts[index]! / denominator - weight) <= tolerance);
      if (close && parts.every((part) => part > 0) && total(parts) === denominator) return parts;
    }
  }
  throw new RangeError('The weights of a rubric are positive, add up to 1, and have a denominator of at most 1,000.');
}

const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);
