import { solveUpper } from './cholesky.js';
import type { Basis } from './estimate.js';
import { INFLATION } from './intervals.js';
import { normalFrom } from './normal.js';
import type { Cards } from './sheet.js';
import { shrinkageOf, shrunk } from './shrinkage.js';
import type { SpreadModel } from './spread-model.js';

/** The least variance of a draw, so that chance decides between works that are equal in everything. */
const LEAST = 1e-18;

/**
 * A source of what the works could be worth after all that the cards say: one number for each work at each call, in the same array again;
 * NaN without a card. First what the judges could be like is drawn, then each work given it, drawn towards the mean of its pool (empirical Bayes).
 */
export function drawsFrom(basis: Basis, random: () => number): () => Float64Array {
  const normal = normalFrom(random);
  const drawn = new Float64Array(basis.cards.entries);
  const { model } = basis;
  if (model.kind === 'spread') return () => widened(drawSpread(drawn, { basis, model, normal }), basis);
  const believed = beliefsOf(basis, model.varianceNoise * basis.inefficiency);
  const noise = Math.sqrt(model.varianceNoise * basis.inefficiency);
  return () => {
    const offsets =
      model.factor &&
      solveUpper(
        model.factor,
        Float64Array.from(model.offsets, () => noise * normal()),
      );
    for (const [entry, middle] of believed.middle.entries())
      drawn[entry] = middle + believed.deviation[entry]! * normal();
    if (offsets) takeOff(drawn, offsets, { cards: basis.cards, kept: believed.kept });
    return drawn;
  };
}

/** Whether the noise of the cards explains all that lies between works, so that nothing tells them apart. */
export const areAlike = ({ model, values, errors, pools }: Basis): boolean =>
  model.kind === 'additive' &&
  model.varianceNoise > 0 &&
  shrinkageOf({ values, variances: errors, pools }).variance === 0;

/** What every work is worth where draws would differ in nothing, because works are alike or cards without noise; null where they would. NaN without a card. */
export function settledWorth(basis: Basis): Float64Array | null {
  const { model } = basis;
  if (model.kind === 'spread' || !(areAlike(basis) || model.varianceNoise === 0)) return null;
  return beliefsOf(basis, model.varianceNoise * basis.inefficiency).middle;
}

/** What is believed of each work if the judges are as estimated: its middle, its deviation, and how much of a change of value it follows. */
function beliefsOf({ cards, pools, values, errors }: Basis, noise: number) {
  const prior = shrinkageOf({ values, variances: errors, pools });
  const [middle, deviation, kept] = [0, 1, 2].map(() => new Float64Array(cards.entries)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let entry = 0; entry < cards.entries; entry++) {
    const error = noise / (cards.start[entry + 1]! - cards.start[entry]!);
    const belief = shrunk(prior, { value: values[entry]!, error, pool: pools[entry]! });
    middle[entry] = belief.mean;
    deviation[entry] = Math.sqrt(Math.max(belief.variance, LEAST));
    kept[entry] = belief.kept;
  }
  return { middle, deviation, kept };
}

/** Takes from each work what its judges would have given too much. */
function takeOff(
  drawn: Float64Array,
  offsets: Float64Array,
  { cards, kept }: { cards: Cards; kept: Float64Array },
): void {
  const { start, judge, entries } = cards;
  for (let entry = 0; entry < entries; entry++) {
    let total = 0;
    for (let card = start[entry]!; card < start[entry + 1]!; card++) total += offsets[judge[card]!]!;
    drawn[entry]! -= (kept[entry]! * total) / (start[entry + 1]! - start[entry]!);
  }
}

function drawSpread(
  drawn: Float64Array,
  { basis, model, normal }: { basis: Basis; model: SpreadModel; normal: () => number },
): Float64Array {
  const { cards, pools } = basis;
  const { judges, scale } = model;
  const lines = drawLines(model, normal);
  for (let entry = 0; entry < cards.entries; entry++) {
    let precision = 1 / scale.varianceWork;
    let pull = scale.pools[pools[entry]!]! * precision;
    for (let card = cards.start[entry]!; card < cards.start[entry + 1]!; card++) {
      const j = cards.judge[card]!;
      const weight = judges.shape[j]! / judges.rate[j]!;
      precision += weight * lines.slope[j]! * lines.slope[j]!;
      pull += weight * lines.slope[j]! * (cards.score[card]! - lines.level[j]!);
    }
    const isKnown = cards.start[entry] !== cards.start[entry + 1];
    drawn[entry] = isKnown ? scale.meanLevel + pull / precision + normal() / Math.sqrt(precision) : NaN;
  }
  return drawn;
}

/** A level and a slope for each judge, drawn together. */
function drawLines({ judges }: SpreadModel, normal: () => number) {
  const level = Float64Array.from(judges.level);
  const slope = Float64Array.from(judges.slope);
  for (let j = 0; j < level.length; j++) {
    const [one, other] = [normal(), normal()];
    const deviation = Math.sqrt(judges.levelVariance[j]!);
    const along = judges.covariance[j]! / deviation;
    level[j]! += deviation * one;
    slope[j]! += along * one + Math.sqrt(Math.max(0, judges.slopeVariance[j]! - along * along)) * other;
  }
  return { level, slope };
}

function widened(drawn: Float64Array, { values }: Basis): Float64Array {
  for (const [entry, value] of values.entries()) drawn[entry] = value + INFLATION.spread * (drawn[entry]! - value);
  return drawn;
}
