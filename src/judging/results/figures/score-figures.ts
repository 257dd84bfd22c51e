import { decidingValues } from '../../statistics/deciding-values.js';
import type { Estimate, SheetMethod } from '../../statistics/estimate.js';
import { interval } from '../../statistics/intervals.js';
import { prizeProbability } from '../../statistics/prize-probability.js';
import { decisive } from '../../statistics/ranks.js';
import { groupOf } from '../advancement.js';
import { meanOf, medianOf } from '../exact-methods.js';
import { fromDecimal, type Fraction } from '../fraction.js';
import type { TallyInput } from '../tally-input.js';
import type { Figure } from './figures.js';
import { LEVEL } from './level.js';
import { sheetOf, totalsOf } from './totals.js';

/** Means and medians stay exact; what an adjustment gives is equal when it is equal at nine digits. */
export function scoreFigures(input: TallyInput, method: SheetMethod): Figure[] {
  const { estimate, values } = decidingValues(sheetOf(input), { method, randomised: input.randomised });
  const ranges = interval(estimate, LEVEL);
  const chances = chancesOf(input, estimate);
  const byWork = Map.groupBy(totalsOf(input), ({ roundEntryId }) => roundEntryId);
  return input.entries.map(({ roundEntryId }, entry) => {
    const totals = (byWork.get(roundEntryId) ?? []).map(({ total }) => total);
    return {
      cards: totals.length,
      mean: meanOf(totals),
      value: exactly(method, totals) ?? rounded(values[entry]),
      range: ranges[entry] ?? null,
      probability: chances[entry] ?? null,
    };
  });
}

function exactly(method: SheetMethod, totals: readonly Fraction[]): Fraction | null {
  if (method === 'mean') return meanOf(totals);
  return method === 'median' ? medianOf(totals) : null;
}

const rounded = (value: number | null | undefined): Fraction | null =>
  value === null || value === undefined ? null : fromDecimal(decisive(value));

/** How probable it is that a work comes among those whom the line lets through; a threshold has no number of them. */
function chancesOf(input: TallyInput, estimate: Estimate): (number | null)[] {
  const { advancement, places, seed } = input;
  if (advancement?.kind === 'threshold') return [];
  const names = input.entries.map(groupOf(input));
  const numbers = new Map([...new Set(names)].map((name, number) => [name, number]));
  const groups = names.map((name) => numbers.get(name)!);
  return prizeProbability(estimate, { places: advancement?.count ?? places, groups, seed });
}
