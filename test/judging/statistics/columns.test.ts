import { describe, expect, test } from '@jest/globals';
import { decidingValues } from '../../../src/judging/statistics/deciding-values.js';
import { estimate } from '../../../src/judging/statistics/estimate.js';
import { decisive, ranksOf } from '../../../src/judging/statistics/ranks.js';
import { zScores } from '../../../src/judging/statistics/z-scores.js';
import { aSheet } from '../support/sheets.js';

describe('Mean and median', () => {
  test('have the error that the noise within works gives', () => {
    const sheet = aSheet(
      [
        [0, 0, 0.2],
        [0, 1, 0.4],
        [0, 2, 0.9],
        [1, 0, 0.5],
        [1, 1, 0.7],
      ],
      { entries: 3 },
    );
    const mean = estimate(sheet, 'mean');
    expect(mean.values).toEqual([expect.closeTo(0.5, 12), expect.closeTo(0.6, 12), null]);
    expect(mean.varianceNoise).toBeCloseTo((0.09 + 0.01 + 0.16 + 0.01 + 0.01) / 3, 12);
    expect(mean.standardErrors[1]).toBeCloseTo(Math.sqrt(mean.varianceNoise! / 2), 12);
    expect(mean.judgeOffsets[0]).toEqual({ offset: 0, standardError: null, cards: 2 });
    expect(estimate(sheet, 'median').values).toEqual([0.4, expect.closeTo(0.6, 12), null]);
  });
});

describe('Ranks', () => {
  test('count from the best of each pool, equal values sharing one', () => {
    expect(ranksOf([0.5, 0.7, 0.5, 0.2, null, 0.9], [0, 0, 0, 0, 0, 1])).toEqual([2, 1, 2, 4, null, 1]);
  });

  test('know a value of 0 from an unknown one', () => {
    expect(ranksOf([0, null], [0, 0])).toEqual([1, null]);
  });

  test('take values that differ in the last bits for equal', () => {
    expect(ranksOf([0.1 + 0.2, 0.3], [0, 0])).toEqual([1, 1]);
    expect([decisive(0.1 + 0.2), decisive(-0)]).toEqual(['0.300000000', '0.000000000']);
  });
});

describe('Scores in standard deviations of their judges', () => {
  const column = Array.from({ length: 8 }, (_, work) => [work, 0, work / 10] as const);

  test('put each judge on the same middle and width', () => {
    const wide = column.map(([work, , score]) => [work, 1, 0.3 + score / 2] as const);
    const { values, harms } = zScores(aSheet([...column, ...wide]), { randomised: true });
    const alone = zScores(aSheet([...column]), { randomised: true });
    for (const [work, value] of values.entries()) expect(value).toBeCloseTo(alone.values[work]!, 12);
    expect(harms).toEqual(['few_works_each']);
  });

  test('leave out judges with too few cards, and take a judge who gives all the same for no opinion', () => {
    const flat = column.map(([work]) => [work, 1, 0.5] as const);
    const scored = zScores(aSheet([...column, ...flat, [8, 2, 0.9]]), { randomised: false });
    expect(scored).toMatchObject({ tooFew: 1, flat: 1, harms: ['few_works_each', 'not_randomised'] });
    expect(scored.values[8]).toBeNull();
    expect(scored.values[0]).toBeLessThan(0);
  });
});

describe('What decides a round', () => {
  const apart = aSheet([
    [0, 0, 0.2],
    [0, 1, 0.4],
    [1, 0, 0.6],
    [1, 1, 0.7],
    [2, 2, 0.5],
    [2, 3, 0.9],
  ]);

  test('is the mean for a pool that lies in islands, whatever the rule says', () => {
    const decided = decidingValues(apart, { method: 'semi', randomised: true });
    expect(decided).toMatchObject({ keptMeans: [0], values: estimate(apart, 'mean').values });
  });

  test('is the adjusted value where the jury is one, and never a spread model that the gate does not allow', () => {
    const joined = { ...apart, cards: [...apart.cards, { entry: 2, judge: 0, score: 0.3 }] };
    const decided = decidingValues(joined, { method: 'spread', randomised: true });
    expect(decided).toMatchObject({ keptMeans: [], values: estimate(joined, 'semi').values });
    expect(decided.estimate.method).toBe('semi');
  });
});
