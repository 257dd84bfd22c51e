import type { Text } from '../../../platform/index.js';
import type { Exclusion } from './exclusion.js';
import { exclusionsOf } from './hard-criteria.js';
import type { Pair } from './pair.js';
import type { Fit, SoftMeasure } from './soft-criterion.js';
import * as days from './soft-days.js';
import * as people from './soft-people.js';
import * as place from './soft-place.js';
import { SOFT_CRITERIA, type SoftCriterion } from './usual-weights.js';

/** What one criterion says of a pair. */
export interface Contribution {
  criterion: SoftCriterion;
  /** 0 to 100; null when one side has not said. */
  points: number | null;
  weight: number;
  sentence: Text;
  /** What both have, as keys of words. */
  shared: readonly string[];
}

/** A home that is none for the student, with every reason; or how well it fits. */
export type Judgement =
  | { excluded: readonly Exclusion[] }
  | {
      excluded: null;
      /** 0 to 100, to a tenth: the weighted mean of what both sides have answered. */
      score: number;
      /** Of the weights, what was answered, in percent. */
      coverage: number;
      contributions: readonly Contribution[];
    };

const measures: Readonly<Record<SoftCriterion, SoftMeasure>> = { ...days, ...people, ...place };

/** When nothing is known, nothing speaks for or against. */
const NEUTRAL = 50;

/** A student and a home. */
export function judgePair(pair: Pair): Judgement {
  const excluded = exclusionsOf(pair);
  return excluded.length > 0 ? { excluded } : { excluded: null, ...fitOf(pair) };
}

/** How well two fit whom nothing keeps apart. */
function fitOf(pair: Pair) {
  const { weights } = pair.policy;
  const contributions = SOFT_CRITERIA.filter((criterion) => weights[criterion] > 0).map((criterion) =>
    contributionOf(criterion, measures[criterion](pair), weights[criterion]),
  );
  return { ...totalOf(contributions), contributions };
}

/** What a solver minimises: 0 for the best fit, 1000 for the worst. A whole number. */
export const costOf = (score: number): number => 1000 - Math.round(10 * score);

function totalOf(contributions: readonly Contribution[]): { score: number; coverage: number } {
  let [points, answered, all] = [0, 0, 0];
  for (const { points: one, weight } of contributions) {
    all += weight;
    if (one === null) continue;
    answered += weight;
    points += one * weight;
  }
  const score = answered === 0 ? NEUTRAL : Math.round((points / answered) * 10) / 10;
  return { score, coverage: all === 0 ? 0 : Math.round((100 * answered) / all) };
}

function contributionOf(criterion: SoftCriterion, fit: Fit | null, weight: number): Contribution {
  const points = fit && Math.round(fit.value * 100);
  const sentence = {
    key: points === null ? 'exchange.criterion.open' : `exchange.criterion.${criterion}.${levelOf(points)}`,
  };
  return { criterion, points, weight, sentence, shared: fit?.shared ?? [] };
}

const GOOD = 67;
const FAIR = 34;

const levelOf = (points: number): string => {
  if (points >= GOOD) return 'good';
  return points >= FAIR ? 'fair' : 'poor';
};
