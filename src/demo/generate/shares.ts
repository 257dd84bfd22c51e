import type { SeededStage } from '../../yaas/index.js';
import type { Random } from '../random.js';

/** Something with the part of all that it makes up; the parts add up to 1. */
type Shares<T> = readonly (readonly [T, number])[];

/** Of all entries, those of the season before, whose result is released. */
export const pastShare = 0.4;

export const pastStages: Shares<SeededStage> = [
  ['released', 0.96],
  ['withdrawn', 0.025],
  ['declined', 0.015],
];

/** Of the written works of the season that is open. */
export const openStages: Shares<SeededStage> = [
  ['submitted', 0.42],
  ['awaiting_guardian', 0.16],
  ['awaiting_sponsor', 0.15],
  ['draft', 0.12],
  ['returned', 0.06],
  ['withdrawn', 0.05],
  ['declined', 0.04],
];

export const writtenCategories: Shares<string> = [
  ['poetry', 0.56],
  ['literature', 0.44],
];

/** A file belongs to them, and generated seasons have none: they stay drafts. */
export const unwrittenCategories: Shares<string> = [
  ['classic_art', 0.4],
  ['digital_art', 0.25],
  ['photography', 0.25],
  ['music', 0.1],
];

export const unwrittenShare = 0.2;

export function draw<T>(random: Random, shares: Shares<T>): T {
  let left = random.next();
  for (const [value, share] of shares) {
    if (left < share) return value;
    left -= share;
  }
  return shares[0]![0];
}
