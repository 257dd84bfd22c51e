import type { AdditiveModel } from './additive-model.js';
import { solveUpper } from './cholesky.js';
import type { Basis } from './estimate.js';
import { INFLATION } from './intervals.js';
import { normalFrom } from './normal.js';
import { shrinkageOf, shrunk } from './shrinkage.js';
import type { SpreadModel } from './spread-model.js';

/** The least variance of a draw, so that chance decides between works that are equal in everything. */
const LEAST = 1e-18;

/**
 * A source of what the works could be worth after all that the cards say: one number for each work at each call, the same array again.
 * First what the judges could be like is drawn, then each work given it, drawn towards the mean of its pool (empirical Bayes).
 */
export function drawsFrom(basis: Basis, random: () => number): () => Float64Array {
  const normal = normalFrom(random);
  const drawn = new Float64Array(basis.cards.entries);
  const { model } = basis;
  if (model.kind === 'spread') return () => widened(drawSpread(drawn, { basis, model, normal }), basis);
  const prior = shrinkageOf({ values: basis.values, variances: basis.errors, pools: basis.pools });
  const noise = model.varianceNoise * basis.inefficiency;
  return () => drawAdditive(drawn, { basis, model, normal, prior, noise });
}

function widened(drawn: Float64Array, { values }: Basis): Float64Array {
  for (const [entry, value] of values.entries()) drawn[entry] = value + INFLATION.spread * (drawn[entry]! - value);
  return drawn;
}

interface AdditiveDraw {
  basis: Basis;
  model: AdditiveModel;
  normal: () => number;
  prior: ReturnType<typeof shrinkageOf>;
  noise: number;
}

function drawAdditive(drawn: Float64Array, { basis, model, normal, prior, noise }: AdditiveDraw): Float64Array {
  const { cards, pools, values } = basis;
  const shift =
    model.factor &&
    solveUpper(
      model.factor,
      Float64Array.from(model.offsets, () => normal() * Math.sqrt(noise)),
    );
  for (let entry = 0; entry < cards.entries; entry++) {
    const own = cards.judge.subarray(cards.start[entry], cards.start[entry + 1]);
    let value = values[entry]!;
    if (shift) for (const judge of own) value -= shift[judge]! / own.length;
    const believed = shrunk(prior, { value, error: noise / own.length, pool: pools[entry]! });
    drawn[entry] = own.length === 0 ? NaN : believed.mean + Math.sqrt(Math.max(believed.variance, LEAST)) * normal();
  }
  return drawn;
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
