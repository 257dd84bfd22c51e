import { bradleyTerry } from '../../statistics/bradley-terry.js';
import { deviationsFor } from '../../statistics/normal.js';
import { decisive } from '../../statistics/ranks.js';
import { comparisonsOf } from '../../statistics/round-numbers.js';
import { fromDecimal } from '../fraction.js';
import type { TallyInput } from '../tally-input.js';
import type { Figure } from './figures.js';
import { LEVEL } from './level.js';

/** Strengths from all comparisons at once, on a logarithmic scale around 0. */
export function pairFigures(input: TallyInput): Figure[] {
  const made = comparisonsOf(input, input.comparisons);
  const { values, standardErrors } = bradleyTerry(input.entries.length, made);
  return input.entries.map((_, entry): Figure => {
    const cards = made.filter(({ first, second }) => first === entry || second === entry).length;
    const value = values[entry] ?? null;
    if (value === null) return { cards, mean: null, value, range: null, probability: null };
    const width = standardErrors[entry]! * deviationsFor(LEVEL);
    const range = { low: value - width, high: value + width };
    return { cards, mean: null, value: fromDecimal(decisive(value)), range, probability: null };
  });
}
