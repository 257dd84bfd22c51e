import { afterAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { homeRule, type Conflicts } from '../../../src/exchange/matching/pairs/homes-of-two.js';
import type { PairProblem } from '../../../src/exchange/matching/pairs/parts-at-odds.js';
import { solveTogether } from '../../../src/exchange/matching/pairs/solve-together.js';
import { solveWithPairRules } from '../../../src/exchange/matching/pairs/solve-with-pair-rules.js';
import { problemOf } from '../../../src/exchange/matching/solver/problem.js';
import { endThreads } from '../../../src/platform/threads/run-in-thread.js';
import { bestOfEvery, slowPlan, smallProblem } from './every-pair-plan.js';

afterAll(endThreads);

const between = (...pairs: (readonly [number, number])[]): Conflicts => {
  const said = new Set(pairs.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  return (one, other) => said.has(`${one} ${other}`);
};

const solve = (problem: PairProblem, conflicts: Conflicts) =>
  solveWithPairRules({ problem, plan: slowPlan(problem) }, conflicts);

describe('Two guests of one home who must fit each other', () => {
  // A-4 of the study of algorithms.
  const three = smallProblem(
    [
      { 0: 1, 1: 4 },
      { 0: 1, 2: 6 },
      { 1: 3, 0: 2 },
    ],
    [2, 1, 1],
  );

  test('the optimum without the rule is the bound, and the proven plan keeps the rule', async () => {
    const { atOnce, proof } = solve(three, between([0, 1]));
    expect(atOnce).toMatchObject({ bound: 5, cost: 7, isProven: false, mayBePublished: true });
    const proven = await proof();
    expect(proven).toMatchObject({ cost: 7, bound: 7, isProven: true, mayBePublished: true, isTieDecided: true });
    expect([...proven.home]).toEqual([1, 0, 0]);
  });

  test('where nobody is at odds, the optimum is proven at once', async () => {
    const { atOnce, proof } = solve(three, () => false);
    expect(atOnce).toMatchObject({ bound: 5, cost: 5, isProven: true, isTieDecided: true });
    expect(await proof()).toBe(atOnce);
  });

  test('while places are short, only the proven plan may be published', async () => {
    // Two may not share home 0, and home 1 has one place: of three students one stays outside.
    const { atOnce, proof } = solve(smallProblem([{ 0: 1 }, { 0: 1, 1: 9 }, { 1: 1 }], [2, 1]), between([0, 1]));
    expect(atOnce).toMatchObject({ unplaced: 1, isProven: false, mayBePublished: false });
    expect(await proof()).toMatchObject({ unplaced: 1, isProven: true, mayBePublished: true });
  });

  test('the proven plan places whom the repair left outside', async () => {
    // The third fits neither of the others. Sent away from both one after the other, nobody is left who would take home 1 for it.
    const rows = [
      { 0: 3, 1: 1 },
      { 0: 2, 1: 1 },
      { 0: 1, 1: 5 },
    ];
    const { atOnce, proof } = solve(smallProblem(rows, [2, 1]), between([0, 2], [1, 2]));
    expect(atOnce).toMatchObject({ unplaced: 1, mayBePublished: false });
    expect(await proof()).toMatchObject({ unplaced: 0, cost: 10, isProven: true });
  });
});

describe('What is proven', () => {
  const cost = fc.option(
    fc.integer({ min: 0, max: 8 }).map((units) => 25 * units),
    { freq: 3 },
  );
  const small = fc
    .record({
      places: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
      rows: fc.array(fc.array(cost, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 6 }),
      groups: fc.array(fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 2 })), { minLength: 6, maxLength: 6 }),
      odd: fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })), { maxLength: 3 }),
    })
    .map(({ places, rows, groups, odd }) => {
      const given = rows.map((row) =>
        Object.fromEntries(row.slice(0, places.length).flatMap((c, at) => (c === null ? [] : [[at, c]]))),
      );
      const others = between(...odd);
      const conflicts: Conflicts = (one, other, home) => {
        const [[gender, school], [otherGender, otherSchool]] = [groups[one]!, groups[other]!];
        return gender !== otherGender || school === otherSchool || others(one, other, home);
      };
      return { problem: smallProblem(given, places), conflicts };
    });

  test('is what trying every plan finds, down to the tie; what is shown at once keeps the rules and lies above the bound', async () => {
    await fc.assert(
      fc.asyncProperty(small, async ({ problem, conflicts }) => {
        const best = bestOfEvery(problem, { conflicts });
        const { atOnce, proof } = solve(problem, conflicts);
        expect(atOnce.cost).toBeGreaterThanOrEqual(best.cost);
        expect(atOnce.bound).toBeLessThanOrEqual(best.cost);
        const proven = await proof();
        expect(proven).toMatchObject({ cost: best.cost, isProven: true, isTieDecided: true });
        const tie = proven.home.reduce((sum, home, student) => sum + problem.tie(student, home), 0);
        expect(tie).toBe(best.tie);
      }),
      { numRuns: 30 },
    );
  });
});

describe('Over the exact solver', () => {
  const rows = fc.array(fc.array(fc.nat({ max: 20 }), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 6 });

  test('the bound is the optimum without the rule, and the proof finds what trying every plan finds', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.nat({ max: 5 }), async (costs, odd) => {
        const homes = [2, 2, 1].map((places, home) => ({ id: `home ${home}`, places }));
        const students = costs.map((row, one) => ({
          id: `student ${one}`,
          pairs: row.map((cost, home) => ({ home, cost })),
        }));
        const problem = problemOf({ students, homes });
        const conflicts: Conflicts = (one, other) => (one + other) % 3 === odd % 3;
        const small = { ...problem, tie: () => 0 };
        const { atOnce, proof } = solveTogether(problem, conflicts);
        expect(atOnce.bound).toBe(bestOfEvery(small, { conflicts: () => false }).cost);
        const best = bestOfEvery(small, { conflicts });
        expect(atOnce.cost).toBeGreaterThanOrEqual(best.cost);
        expect(await proof()).toMatchObject({ cost: best.cost, isProven: true, mayBePublished: true });
      }),
      { numRuns: 30 },
    );
  });
});

describe('The rule of one home', () => {
  test('says by camps and crowds what pairs would say', () => {
    const [girls, boys] = [
      [0, 1, 2],
      [3, 4],
    ];
    const school = [0, 0, 1, 0, 1];
    const atOdds: Conflicts = (one, other) =>
      girls.includes(one) !== girls.includes(other) || school[one] === school[other];
    const camps = [
      { students: girls, crowds: [[0, 1]] },
      { students: boys, crowds: [] },
    ];
    expect(homeRule(7, [0, 1, 2, 3, 4], atOdds)).toEqual({ home: 7, camps });
    expect(homeRule(7, [0, 2], atOdds)).toBeNull();
  });
});
