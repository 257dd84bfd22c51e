import { logGamma } from './gamma-function.js';
import type { Cards } from './sheet.js';
import type { SpreadModel, SpreadPrior } from './spread-model.js';

const LOG_TWO_PI = Math.log(2 * Math.PI);

interface Fitted {
  model: Pick<SpreadModel, 'judges' | 'scale'>;
  cards: Cards;
  pools: readonly number[];
  prior: SpreadPrior;
}

/**
 * The logarithm of how probable all cards are under the prior, whatever the works and judges are like. Works are integrated exactly, each judge's
 * level, slope and log precision by Laplace's approximation about the fitted line, less the information that the unknown works take away (Louis 1982).
 */
export function evidenceOf(fitted: Fitted): number {
  const { cards } = fitted;
  const information = Array.from({ length: cards.judges }, (_, judge) => ofPrior(fitted, judge));
  let evidence = 0;
  for (let entry = 0; entry < cards.entries; entry++) {
    const work = integrate(fitted, entry);
    evidence += work.logLikelihood;
    for (let card = cards.start[entry]!; card < cards.start[entry + 1]!; card++)
      ofCard(information[cards.judge[card]!]!, { fitted, card, ...work });
  }
  for (const [judge, own] of information.entries())
    evidence += logPrior(fitted, judge) + 1.5 * LOG_TWO_PI - 0.5 * Math.log(determinant(own));
  return evidence;
}

const precisionOf = ({ model: { judges } }: Fitted, judge: number): number =>
  judges.shape[judge]! / judges.rate[judge]!;

/** A work's quality given its cards and its judges' lines, and how probable the cards are when it is unknown. */
function integrate(fitted: Fitted, entry: number) {
  const { cards, model, pools } = fitted;
  const { judges, scale } = model;
  const prior = scale.pools[pools[entry]!]!;
  let precision = 1 / scale.varianceWork;
  let pull = prior / scale.varianceWork;
  let logLikelihood = (-0.5 * prior * prior) / scale.varianceWork;
  for (let card = cards.start[entry]!; card < cards.start[entry + 1]!; card++) {
    const judge = cards.judge[card]!;
    const weight = precisionOf(fitted, judge);
    const left = cards.score[card]! - judges.level[judge]!;
    precision += weight * judges.slope[judge]! ** 2;
    pull += weight * judges.slope[judge]! * left;
    logLikelihood += 0.5 * (Math.log(weight) - LOG_TWO_PI - weight * left * left);
  }
  logLikelihood += 0.5 * ((pull * pull) / precision - Math.log(precision * scale.varianceWork));
  return { mean: pull / precision, variance: 1 / precision, logLikelihood };
}

/** Information of (level, slope, log precision), as its lower triangle by rows. */
type Information = Float64Array;

function ofPrior(fitted: Fitted, judge: number): Information {
  const { model, prior } = fitted;
  const noise = model.scale.noiseRate * precisionOf(fitted, judge);
  return Float64Array.of(1 / model.scale.varianceLevel, 0, 1 / prior.slopeVariance, 0, 0, noise);
}

interface SeenCard {
  fitted: Fitted;
  card: number;
  mean: number;
  variance: number;
}

/** What a card would tell if its work's quality were known, less what it does not tell because the quality is not. */
function ofCard(sum: Information, { fitted, card, mean, variance }: SeenCard): void {
  const { judges } = fitted.model;
  const judge = fitted.cards.judge[card]!;
  const [w, s] = [precisionOf(fitted, judge), judges.slope[judge]!];
  const e = fitted.cards.score[card]! - judges.level[judge]! - s * mean;
  // The derivatives of the card's log likelihood are polynomials of how far the quality lies from its mean: linear and quadratic terms.
  const linear = [-w * s, w * (e - s * mean), w * e * s];
  const quadratic = [0, -w * s, -0.5 * w * s * s];
  const known = [
    w,
    w * mean,
    w * (mean * mean + variance),
    -w * e,
    -w * (mean * e - s * variance),
    0.5 * w * (e * e + s * s * variance),
  ];
  for (let row = 0, at = 0; row < 3; row++) {
    for (let column = 0; column <= row; column++, at++)
      sum[at]! +=
        known[at]! - variance * (linear[row]! * linear[column]! + 2 * variance * quadratic[row]! * quadratic[column]!);
  }
}

function logPrior(fitted: Fitted, judge: number): number {
  const { judges, scale } = fitted.model;
  const { slopeVariance, noiseShape } = fitted.prior;
  const level = (judges.level[judge]! - scale.meanLevel) ** 2 / scale.varianceLevel + Math.log(scale.varianceLevel);
  const slope = (judges.slope[judge]! - 1) ** 2 / slopeVariance + Math.log(slopeVariance);
  const expected = scale.noiseRate * precisionOf(fitted, judge);
  return noiseShape * Math.log(expected) - logGamma(noiseShape) - expected - 0.5 * (level + slope) - LOG_TWO_PI;
}

function determinant([aa, as, ss, au, su, uu]: Information | number[]): number {
  return aa! * (ss! * uu! - su! * su!) - as! * (as! * uu! - su! * au!) + au! * (as! * su! - ss! * au!);
}
