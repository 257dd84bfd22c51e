import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { randomFrom } from '../../../src/judging/assignment/random.js';
import { alternativesTo, finalistsFor, type PlanShape } from '../../../src/judging/planning/plan-shape.js';
import { randomDesign } from '../../../src/judging/planning/random-design.js';
import { simulatePlan } from '../../../src/judging/planning/simulate-plan.js';

const aShape = (wishes: Partial<PlanShape> = {}): PlanShape => ({
  pools: Array.from({ length: 24 }, () => 0),
  judges: 6,
  conflicts: [],
  k: 3,
  places: 1,
  method: 'semi',
  steps: 5,
  top: null,
  finalists: 8,
  ...wishes,
});
const simulated = (shape: PlanShape, alternative = { k: shape.k, final: false }) =>
  simulatePlan({ shape, alternative, seed: 1 });

describe('A simulated plan', () => {
  test('counts the cards of a judge, those of a final among them', () => {
    const shape = aShape();
    expect(simulated(shape)).toMatchObject({ cardsEach: 12, inFinal: 0, samples: 400 });
    expect(simulated(shape, { k: 3, final: true })).toMatchObject({ cardsEach: 20, inFinal: 8 });
  });

  test('finds the best work more often with more judges for each work, and far more often with a final', () => {
    const shape = aShape();
    const [one, three] = [1, 3].map((k) => simulated(shape, { k, final: false }).bestWins) as [number, number];
    expect(three).toBeGreaterThan(one + 0.05);
    expect(simulated(shape, { k: 3, final: true }).bestWins).toBeGreaterThan(three + 0.05);
  });

  test('is the same for the same shape and seed', () => {
    expect(simulated(aShape())).toEqual(simulated(aShape()));
  });

  test('plays each pool for itself', () => {
    const pools = Array.from({ length: 24 }, (_, work) => work % 4);
    const { samples, bestWins } = simulated(aShape({ pools }));
    expect(samples).toBe(1600);
    expect(bestWins).toBeGreaterThan(simulated(aShape()).bestWins);
  });

  test.each(['mean', 'median', 'spread', 'copeland', 'schulze', 'bradley_terry'] as const)(
    'takes the right work for the best more often than chance would by %s',
    (method) => {
      const { bestWins, prizesFound } = simulated(aShape({ method, places: 3, top: 5 }));
      expect(bestWins).toBeGreaterThan(0.1);
      expect(prizesFound).toBeGreaterThan(0.15);
    },
  );

  test('finds every prize where there is one for each work', () => {
    expect(simulated(aShape({ pools: [0, 0, 0], places: 3 })).prizesFound).toBe(1);
  });

  test('leaves a work that all judges must not see unplaced', () => {
    const conflicts = Array.from({ length: 6 }, (_, judge) => [0, judge] as const);
    expect(simulated(aShape({ pools: [0, 0], conflicts, places: 2 })).prizesFound).toBeLessThanOrEqual(0.5);
  });
});

describe('Ways to run a round', () => {
  test('are one judge fewer, the plan, one more, and a final after the plan', () => {
    expect(alternativesTo(aShape())).toEqual([
      { k: 2, final: false },
      { k: 3, final: false },
      { k: 4, final: false },
      { k: 3, final: true },
    ]);
  });

  test('have no more judges than there are, and no final of all works', () => {
    expect(alternativesTo(aShape({ judges: 3, pools: [0, 0, 1] }))).toEqual([
      { k: 2, final: false },
      { k: 3, final: false },
    ]);
    expect(alternativesTo(aShape({ pools: [] }))).toEqual([]);
    expect(alternativesTo(aShape({ judges: 0 }))).toEqual([]);
  });

  test('have finals of about twenty works together, and of two for each place at least', () => {
    expect([1, 3, 9].map((pools) => finalistsFor({ pools, places: 3 }))).toEqual([20, 7, 6]);
  });
});

describe('A design by chance', () => {
  const sizes = fc.record({
    entries: fc.nat(30),
    judges: fc.integer({ min: 1, max: 8 }),
    k: fc.nat(5),
    seed: fc.nat(),
  });

  test('gives each work as many different judges as asked, or all who may see it', () => {
    fc.assert(
      fc.property(sizes, fc.array(fc.uniqueArray(fc.nat(7))), ({ seed, ...size }, bars) => {
        const barred = bars.map((judges) => new Set(judges.filter((judge) => judge < size.judges)));
        const design = randomDesign({ ...size, barred }, randomFrom(seed));
        for (const [entry, own] of design.entries()) {
          expect(new Set(own).size).toBe(Math.min(size.k, size.judges - (barred[entry]?.size ?? 0)));
          expect(own.filter((judge) => barred[entry]?.has(judge))).toEqual([]);
        }
      }),
    );
  });

  test('lets loads differ by one at most when k divides the jury', () => {
    fc.assert(
      fc.property(sizes, ({ seed, ...size }) => {
        fc.pre(size.k > 0 && size.judges % size.k === 0);
        const loads = Array.from({ length: size.judges }, () => 0);
        for (const judge of randomDesign(size, randomFrom(seed)).flat()) loads[judge]! += 1;
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
