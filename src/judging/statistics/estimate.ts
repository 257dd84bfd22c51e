import type { Method } from '../round/mode.js';
import { fitAdditive, type AdditiveModel } from './additive-model.js';
import { additiveErrors } from './additive-errors.js';
import { judgeInformation } from './judge-information.js';
import { mediansOf } from './medians.js';
import { varianceRatio } from './reml.js';
import { cardsOf, loadsOf, type Cards, type Sheet } from './sheet.js';
import { fitSpread } from './spread-fit.js';
import { ALIKE, DIFFERING, type SpreadModel } from './spread-model.js';
import { spreadValues } from './spread-values.js';

/** Computations over scores; rankings and comparisons have their own. */
export type SheetMethod = Extract<Method, 'mean' | 'median' | 'semi' | 'spread'>;

export interface JudgeOffset {
  /** How much more than the jury this judge gives; 0 where nothing is estimated. */
  offset: number;
  /** Null where nothing is estimated. */
  standardError: number | null;
  cards: number;
}

/** The values of all works by one computation, and how well they are known. Plain data, which can cross threads. */
export interface Estimate {
  /** What was computed: `semi` where `spread` was asked for and judges do not show that they differ in it. */
  method: SheetMethod;
  /** On the scale of the cards; null without a card. */
  values: (number | null)[];
  /** Null without a card, or when no work has two cards, so that nothing is known of noise. */
  standardErrors: (number | null)[];
  judgeOffsets: JudgeOffset[];
  varianceJudge: number;
  /** Of one card; null when no work has two. */
  varianceNoise: number | null;
  /** How far each judge pulls works apart (the jury is 1), and the standard deviation of the judge's noise. */
  spreads?: { slope: number; noise: number }[];
  basis: Basis;
}

/** What the values rest on, for draws of what else they could be. */
export interface Basis {
  cards: Cards;
  pools: readonly number[];
  model: AdditiveModel | SpreadModel;
  values: Float64Array;
  /** Variance of each value's error. */
  errors: Float64Array;
  /** The variance of a value over that of a mean with the same noise. */
  inefficiency: number;
}

/** The variance of a median over that of a mean, in many cards with normal noise. */
const OF_MEDIAN = Math.PI / 2;

/**
 * The same sheet gives the same estimate to the last bit, in whatever order its cards come. Whether an adjustment is sound says the gate.
 * @param ratio in place of the most probable γ = s_b² / s_e² of `semi`
 */
export function estimate(sheet: Sheet, method: SheetMethod, { ratio }: { ratio?: number } = {}): Estimate {
  const cards = cardsOf(sheet);
  const information = judgeInformation(cards);
  const adjusts = method === 'semi' || method === 'spread';
  const model = fitAdditive(cards, adjusts ? (ratio ?? varianceRatio(information)) : 0, information);
  const differing = method === 'spread' ? differingSpreads(cards, sheet.pools, model) : null;
  if (differing) return ofSpread(cards, sheet.pools, differing);
  return ofAdditive(method === 'spread' ? 'semi' : method, { cards, pools: sheet.pools, model });
}

/** The spread model, when the cards are more probable under it than with judges who differ in nothing but their levels. */
function differingSpreads(cards: Cards, pools: readonly number[], start: AdditiveModel): SpreadModel | null {
  if (!(start.varianceNoise > 0)) return null;
  const differing = fitSpread(cards, pools, { prior: DIFFERING, start });
  const alike = fitSpread(cards, pools, { prior: ALIKE, start });
  return differing.evidence > alike.evidence ? differing : null;
}

function ofAdditive(
  method: SheetMethod,
  { cards, pools, model }: { cards: Cards; pools: readonly number[]; model: AdditiveModel },
): Estimate {
  const values = method === 'median' ? mediansOf(cards) : model.values;
  const inefficiency = method === 'median' ? OF_MEDIAN : 1;
  const { works, judges } = additiveErrors(cards, model, inefficiency);
  const loads = loadsOf(cards);
  return {
    method,
    values: known(values),
    standardErrors: known(works.map(Math.sqrt)),
    judgeOffsets: Array.from(model.offsets, (offset, judge) => ({
      offset,
      standardError: judges && Math.sqrt(judges[judge]!),
      cards: loads[judge]!,
    })),
    varianceJudge: model.varianceJudge,
    varianceNoise: Number.isNaN(model.varianceNoise) ? null : model.varianceNoise,
    basis: { cards, pools, model, values, errors: works, inefficiency },
  };
}

function ofSpread(cards: Cards, pools: readonly number[], model: SpreadModel): Estimate {
  const { judges, scale } = model;
  const loads = loadsOf(cards);
  const { values, errors } = spreadValues(cards, model);
  return {
    method: 'spread',
    values: known(values),
    standardErrors: known(errors.map(Math.sqrt)),
    judgeOffsets: Array.from(judges.level, (level, judge) => ({
      offset: level - scale.meanLevel,
      standardError: Math.sqrt(judges.levelVariance[judge]!),
      cards: loads[judge]!,
    })),
    varianceJudge: scale.varianceLevel,
    varianceNoise: scale.noiseRate / DIFFERING.noiseShape,
    spreads: Array.from(judges.slope, (slope, judge) => ({
      slope,
      noise: Math.sqrt(judges.rate[judge]! / judges.shape[judge]!),
    })),
    basis: { cards, pools, model, values, errors, inefficiency: 1 },
  };
}

const known = (numbers: Float64Array): (number | null)[] =>
  Array.from(numbers, (number) => (Number.isNaN(number) ? null : number));
