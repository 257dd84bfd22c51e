import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { randomFrom } from '../../../src/judging/assignment/random.js';
import { randomDesign } from '../../../src/judging/planning/random-design.js';
import { USUAL, World } from '../../../src/judging/planning/worlds.js';
import { decidingValues } from '../../../src/judging/statistics/deciding-values.js';
import { estimate } from '../../../src/judging/statistics/estimate.js';
import { allotExtraCards } from '../../../src/judging/statistics/extra-cards.js';
import { interval } from '../../../src/judging/statistics/intervals.js';
import { leaveOneJudgeOut, MOST_JUDGES } from '../../../src/judging/statistics/leave-one-judge-out.js';
import { prizeProbability } from '../../../src/judging/statistics/prize-probability.js';
import { sheets } from '../support/random-sheets.js';
import { aSheet, playedSheet } from '../support/sheets.js';

const played = (seed: number, wishes: Partial<typeof USUAL> = {}) => {
  const settings = { ...USUAL, entries: 60, judges: 12, ...wishes };
  const world = new World(settings, seed);
  return { world, sheet: playedSheet(world, randomDesign({ ...settings, k: 3 }, randomFrom(seed))) };
};
const sum = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((total, own) => total + (own ?? 0), 0);

describe('The probability of being among the prizes', () => {
  test('sums to the places of each pool', () => {
    const { sheet } = played(1);
    const pools = sheet.pools.map((_, work) => work % 2);
    for (const method of ['mean', 'median', 'semi', 'spread'] as const) {
      const probabilities = prizeProbability(estimate({ ...sheet, pools }, method), { places: 5, seed: 9 });
      expect(sum(probabilities.filter((_, work) => work % 2 === 0))).toBeCloseTo(5, 9);
      expect(sum(probabilities)).toBeCloseTo(10, 9);
    }
  });

  test('is the same for the same seed', () => {
    const found = estimate(played(2).sheet, 'semi');
    const ask = (seed: number) => prizeProbability(found, { places: 3, seed });
    expect(ask(4)).toEqual(ask(4));
    expect(ask(5)).not.toEqual(ask(4));
  });

  test('is 1 for all where there are prizes for all, and unknown without a card', () => {
    const sheet = aSheet(
      [
        [0, 0, 0.5],
        [0, 1, 0.6],
        [1, 0, 0.4],
        [1, 1, 0.2],
      ],
      { entries: 3 },
    );
    expect(prizeProbability(estimate(sheet, 'semi'), { places: 3, seed: 1 })).toEqual([1, 1, null]);
  });

  test('is not given when no work has two cards, for nothing is known of noise', () => {
    const sheet = aSheet([
      [0, 0, 0.5],
      [1, 1, 0.6],
    ]);
    expect(prizeProbability(estimate(sheet, 'mean'), { places: 1, seed: 1 })).toEqual([null, null]);
  });

  test('is shared evenly between works that are equal in everything', () => {
    const sheet = aSheet([
      [0, 0, 0.5],
      [0, 1, 0.5],
      [1, 0, 0.5],
      [1, 1, 0.5],
    ]);
    expect(prizeProbability(estimate(sheet, 'semi'), { places: 1, seed: 1 })).toEqual([0.5, 0.5]);
  });

  test('is shared evenly, and said to be, where judges differ about each work more than works differ', () => {
    const sheet = aSheet(
      [
        [0, 0, 0.9],
        [0, 1, 0.1],
        [1, 0, 0.1],
        [1, 1, 0.8],
        [2, 0, 0.8],
        [2, 1, 0.2],
        [3, 2, 0.5],
      ],
      { entries: 4, pools: [0, 0, 0, 1] },
    );
    for (const method of ['mean', 'median', 'semi'] as const) {
      const { gate, estimate: made } = decidingValues(sheet, { method, randomised: true });
      expect(gate.findings).toContainEqual({ code: 'works_alike', params: {} });
      expect(prizeProbability(made, { places: 2, seed: 1 })).toEqual([2 / 3, 2 / 3, 2 / 3, 1]);
    }
    const { sheet: told } = played(3);
    const codes = decidingValues(told, { method: 'semi', randomised: true }).gate.findings.map(({ code }) => code);
    expect(codes).not.toContain('works_alike');
  });

  test('comes true as often as it says: of works said to have 20 to 80 %, about as many win', () => {
    let [said, won, works] = [0, 0, 0];
    for (let seed = 0; seed < 40; seed++) {
      const { world, sheet } = played(seed, { steps: 0, spread: 0, noiseSpread: 0 });
      const line = world.truth.toSorted().at(-6)!;
      for (const [work, p] of prizeProbability(estimate(sheet, 'semi'), { places: 6, draws: 200, seed }).entries()) {
        if (p === null || p < 0.2 || p > 0.8) continue;
        said += p;
        won += Number(world.truth[work]! >= line);
        works += 1;
      }
    }
    expect(works).toBeGreaterThan(200);
    expect(Math.abs(said - won) / works).toBeLessThan(0.06);
  });
});

describe('The range of a value', () => {
  test('holds what the jury would give in about nine of ten works', () => {
    for (const method of ['mean', 'semi', 'spread'] as const) {
      let [held, works] = [0, 0];
      for (let seed = 0; seed < 12; seed++) {
        const { world, sheet } = played(seed, { judges: 8 });
        for (const [work, range] of interval(estimate(sheet, method), 0.9).entries()) {
          held += Number(range!.low <= world.expected(work) && world.expected(work) <= range!.high);
          works += 1;
        }
      }
      expect(held / works).toBeGreaterThan(0.86);
      expect(held / works).toBeLessThan(0.96);
    }
  });

  test('stays on the scale, about the value, and is wider for a higher level', () => {
    fc.assert(
      fc.property(sheets({ entries: 6, judges: 4 }), (sheet) => {
        const found = estimate(sheet, 'semi');
        const [wide, narrow] = [0.95, 0.5].map((level) => interval(found, level));
        for (const [work, value] of found.values.entries()) {
          if (!wide![work] || value === null) continue;
          expect(wide![work].low).toBeGreaterThanOrEqual(0);
          expect(wide![work].high).toBeLessThanOrEqual(1);
          expect(wide![work].low).toBeLessThanOrEqual(narrow![work]!.low);
        }
      }),
    );
  });
});

describe('A jury without one of its judges', () => {
  const one = aSheet([
    [0, 0, 0.9],
    [0, 1, 0.5],
    [1, 0, 0.2],
    [1, 1, 0.6],
    [2, 0, 0.1],
    [2, 1, 0.2],
  ]);

  test('shows whose cards alone decide a prize', () => {
    const { judges, ranges } = leaveOneJudgeOut(one, { method: 'mean', places: 1 })!;
    expect(judges).toEqual([
      { judge: 0, gains: [1], losses: [0], largestMove: 1 },
      { judge: 1, gains: [], losses: [], largestMove: 0 },
    ]);
    expect(ranges).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
      { best: 3, worst: 3 },
    ]);
  });

  test('is not asked for of a jury so large that one judge decides little', () => {
    expect(leaveOneJudgeOut({ ...one, judges: MOST_JUDGES + 1 }, { method: 'mean', places: 1 })).toBeNull();
  });
});

describe('Extra cards', () => {
  const request = { probabilities: [0.99, 0.5, 0.5, 0.01], cards: [3, 3, 1, 3], room: [9, 9, 9, 9] };

  test('go to works about which it is least sure, and first to those with few cards', () => {
    expect(allotExtraCards({ ...request, budget: 2 })).toEqual([0, 0, 2, 0]);
    expect(allotExtraCards({ ...request, budget: 6 })).toEqual([0, 2, 4, 0]);
  });

  test('go to no work beyond its room, nor to one that is surely in or out', () => {
    expect(
      allotExtraCards({ probabilities: [1, 0.5, 0, null], cards: [3, 3, 3, 0], room: [9, 2, 9, 9], budget: 9 }),
    ).toEqual([0, 2, 0, 0]);
  });

  test('are never more than the budget', () => {
    fc.assert(
      fc.property(fc.nat(30), (budget) => {
        expect(sum(allotExtraCards({ ...request, budget }))).toBe(budget);
      }),
    );
  });
});
