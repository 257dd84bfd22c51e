import type { AdditiveModel } from './additive-model.js';
import { inverse } from './cholesky.js';
import type { Matrix } from './matrix.js';
import type { Cards } from './sheet.js';

/** Variances of the errors of works' values and of judges' offsets; those of judges are null where no offset is estimated. */
export function additiveErrors(
  cards: Cards,
  { factor, varianceNoise }: AdditiveModel,
  inefficiency: number,
): { works: Float64Array; judges: Float64Array | null } {
  const { entries, start, judge } = cards;
  const covariance = factor && inverse(factor);
  const works = new Float64Array(entries);
  for (let entry = 0; entry < entries; entry++) {
    const own = judge.subarray(start[entry], start[entry + 1]);
    const ofNoise = inefficiency / own.length;
    works[entry] = own.length === 0 ? NaN : varianceNoise * (ofNoise + (covariance ? meanOfPairs(covariance, own) : 0));
  }
  return { works, judges: covariance && Float64Array.from(covariance, (row, index) => varianceNoise * row[index]!) };
}

/** The variance of the mean of these judges' offsets. */
function meanOfPairs(covariance: Matrix, judges: Int32Array): number {
  let total = 0;
  for (const one of judges) for (const other of judges) total += covariance[one]![other]!;
  return total / (judges.length * judges.length);
}
