import type { Cards } from './sheet.js';
import type { SpreadModel } from './spread-model.js';

/** Works on the scale of the average judge's cards, and the variance of each value's error, in which judges' lines are uncertain too. */
export function spreadValues(cards: Cards, model: SpreadModel): { values: Float64Array; errors: Float64Array } {
  const { quality, qualityVariance, judges, scale } = model;
  const { entries, start, judge } = cards;
  const values = new Float64Array(entries);
  const errors = new Float64Array(entries);
  for (let entry = 0; entry < entries; entry++) {
    if (start[entry] === start[entry + 1]) {
      values[entry] = errors[entry] = NaN;
      continue;
    }
    values[entry] = scale.meanLevel + quality[entry]!;
    errors[entry] = qualityVariance[entry]!;
    for (let card = start[entry]!; card < start[entry + 1]!; card++) {
      const j = judge[card]!;
      const pull = (qualityVariance[entry]! * judges.slope[j]! * judges.shape[j]!) / judges.rate[j]!;
      errors[entry]! += pull * pull * lineVariance(model, j, quality[entry]!);
    }
  }
  return { values, errors };
}

/** How uncertain a judge's line is at this quality. */
const lineVariance = ({ judges }: SpreadModel, j: number, quality: number): number =>
  judges.levelVariance[j]! + 2 * judges.covariance[j]! * quality + judges.slopeVariance[j]! * quality * quality;
