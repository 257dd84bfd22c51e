import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CardInput } from '../../src/judging/results/card-total.js';
import { decisionsOn, type AgreedDeparture } from '../../src/judging/results/decisions/decisions-on.js';
import type { TallyInput } from '../../src/judging/results/tally-input.js';
import { tally } from '../../src/judging/results/tally.js';
import { anInput } from './support/an-input.js';
import { wholeParts } from '../../src/judging/round/weights.js';

const criteria = ['o', 'c', 't'].map((id) => ({ id, code: id, parts: 1, scale: 5 }));
const entry = (id: string, pool = 'all') => ({ roundEntryId: id, code: id, pool });
let cardsMade = 0;
const card = (roundEntryId: string, ...[o, c, t]: (number | undefined)[]): CardInput => {
  const steps = Object.entries({ o, c, t }).filter((pair): pair is [string, number] => pair[1] !== undefined);
  return { roundEntryId, roundJudgeId: `j${++cardsMade}`, scores: Object.fromEntries(steps) };
};
const counted = (input: Partial<TallyInput>) => tally(anInput({ criteria, ...input })).output;
const ranks = (input: Partial<TallyInput>) => Object.fromEntries(counted(input).map((line) => [line.code, line.rank]));

describe('A result', () => {
  test('is the mean of complete cards: the lowest steps are 0, the highest 1', () => {
    const [line] = counted({ entries: [entry('A')], cards: [card('A', 1, 1, 1), card('A', 5, 5, 5)] });
    expect(line).toMatchObject({ mean: '0.500000', exact: '1/2', cards: 2, rank: 1 });
  });

  test('takes an incomplete card for none, not for zero', () => {
    const cards = [card('A', 4, 4, 4), card('A', 5, 5, undefined), card('B', 4, 4, 3), card('B', 4, 4, 4)];
    const lines = counted({ entries: [entry('A'), entry('B')], cards });
    expect(lines.map(({ code, cards: complete }) => [code, complete])).toEqual([
      ['A', 1],
      ['B', 2],
    ]);
  });

  test('is no sum: a work with more cards gains nothing by it', () => {
    const cards = [card('A', 5, 5, 5), ...Array.from({ length: 4 }, () => card('B', 4, 4, 4))];
    expect(ranks({ entries: [entry('A'), entry('B')], cards })).toEqual({ A: 1, B: 2 });
  });

  test('leaves a work without a complete card unranked, behind all others', () => {
    expect(ranks({ entries: [entry('A'), entry('B')], cards: [card('B', 1, 1, 1)] })).toEqual({ B: 1, A: null });
  });

  test('lets equal means share a place, and the next place is counted on', () => {
    const cards = [card('A', 5, 4, 4), card('B', 4, 5, 4), card('C', 4, 4, 5), card('D', 1, 1, 1)];
    expect(ranks({ entries: ['A', 'B', 'C', 'D'].map((id) => entry(id)), cards })).toEqual({ A: 1, B: 1, C: 1, D: 4 });
  });

  test('is exact: thirds and sevenths that are equal are equal, whatever the order of the cards', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
          { minLength: 1, maxLength: 9 },
        ),
        (steps) => {
          const cards = [
            ...steps.map((own) => card('A', ...own)),
            ...steps.toReversed().map(([o, c, t]) => card('B', t, o, c)),
          ];
          expect(ranks({ entries: [entry('A'), entry('B')], cards })).toEqual({ A: 1, B: 1 });
        },
      ),
    );
  });

  test('ranks each age group by itself', () => {
    const entries = [entry('A', '12-14'), entry('B', '15-18')];
    expect(ranks({ entries, cards: [card('A', 2, 2, 2), card('B', 5, 5, 5)] })).toEqual({ A: 1, B: 1 });
  });

  test('weighs criteria as the rubric says', () => {
    const weighed = [{ ...criteria[0]!, parts: 2 }, criteria[1]!, criteria[2]!];
    const entries = [entry('A'), entry('B')];
    expect(ranks({ criteria: weighed, entries, cards: [card('A', 5, 4, 4), card('B', 4, 5, 4)] })).toEqual({
      A: 1,
      B: 2,
    });
  });
});

describe('Weights', () => {
  test('are whole parts: thirds stay thirds, also when they were rounded', () => {
    expect(wholeParts([1 / 3, 1 / 3, 1 / 3])).toEqual([1, 1, 1]);
    expect(wholeParts([0.3333, 0.3333, 0.3334])).toEqual([1, 1, 1]);
    expect(wholeParts([0.5, 0.25, 0.25])).toEqual([2, 1, 1]);
    expect(wholeParts([0.33, 0.33, 0.34])).toEqual([33, 33, 34]);
  });

  test('add up to one, and none is zero', () => {
    expect(() => wholeParts([0.5, 0.4])).toThrow(RangeError);
    expect(() => wholeParts([1, 0])).toThrow(RangeError);
    expect(() => wholeParts([1.5, -0.5])).toThrow(RangeError);
  });
});

describe('A decision', () => {
  const ranking = counted({
    entries: ['A', 'B', 'C'].map((id) => entry(id)),
    cards: [card('A', 5, 5, 5), card('B', 4, 4, 4), card('C', 4, 4, 4)],
  });
  const places = (departures: AgreedDeparture[] = []) =>
    decisionsOn(ranking, { places: 2, advancement: null }, departures).map(({ place, departureReason }) => [
      place,
      departureReason,
    ]);
  const noPlace = { id: 'd', outcome: 'not_placed', place: null, reason: 'copied' } as const;

  test('follows the ranking down to the last place, and works that tie for it share it', () => {
    expect(places()).toEqual([
      [1, null],
      [2, null],
      [2, null],
    ]);
  });

  test('departs only where it is told to, and keeps the reason', () => {
    expect(places([{ ...noPlace, roundEntryId: 'C' }])).toEqual([
      [1, null],
      [2, null],
      [null, 'copied'],
    ]);
  });
});
