import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import * as highsModule from 'highs';
import { hosting, uniform } from '../../bench/instances/hosting.js';
import { withFloor } from '../../src/exchange/matching/solver/floor.js';
import { problemOf, type MatchingProblem } from '../../src/exchange/matching/solver/problem.js';
import { solve } from '../../src/exchange/matching/solver/solve.js';
import { bestOfAll, meritOf } from './support/every-placement.js';
import { byName, rowOf, smallProblems, tableOf } from './support/problems.js';

const x = null;

describe('The plan', () => {
  test('of the worked cases is the one found by hand', () => {
    const cases = [
      {
        costs: [
          [1, 2],
          [2, x],
        ],
        places: [1, 1],
        plan: 'F2 F1',
        cost: 4,
      },
      {
        costs: [
          [4, 1, 3],
          [2, 0, 5],
          [3, 2, 2],
        ],
        places: [1, 1, 1],
        plan: 'F2 F1 F3',
        cost: 5,
      },
      {
        costs: [
          [1, 5, x],
          [2, 4, 9],
          [3, x, 7],
          [x, 2, 3],
        ],
        places: [2, 1, 1],
        plan: 'F1 F2 F1 F3',
        cost: 11,
      },
    ];
    for (const { costs, places, plan, cost } of cases) {
      const problem = tableOf(costs, places, 1000);
      const found = solve(problem);
      expect(rowOf(problem, found)).toBe(plan);
      expect(found.certificate).toEqual({
        unplaced: 0,
        cost,
        total: BigInt(cost),
        bound: BigInt(cost),
        optimal: true,
        unique: true,
      });
    }
  });

  test('places as many as can be, those of high priority first, then fits best: the best of all plans', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const { homeOf, certificate } = solve(problem);
        expect(meritOf(problem, homeOf)).toEqual(bestOfAll(problem));
        expect(certificate.optimal && certificate.unique).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('is the same for the same people in any order, however many plans are as good', () => {
    const even = problemOf({
      students: Array.from({ length: 60 }, (_, student) => ({
        id: `S${student}`,
        pairs: Array.from({ length: 40 }, (_x, home) => ({ home, cost: 25 * ((student * home) % 2) })),
      })),
      homes: Array.from({ length: 40 }, (_, home) => ({ id: `F${home}`, places: 1 })),
    });
    const turned = problemOf({
      students: even.students.toReversed().map((id) => {
        const row = even.students.indexOf(id);
        return {
          id,
          pairs: Array.from({ length: 40 }, (_x, home) => ({ home: 39 - home, cost: even.cost[row * 40 + home]! })),
        };
      }),
      homes: even.homes.toReversed().map((id) => ({ id, places: 1 })),
    });
    const plan = solve(even);
    expect(plan.certificate).toMatchObject({ unplaced: 20, unique: true });
    expect(byName(turned, solve(turned))).toEqual(byName(even, plan));
    expect(byName(even, solve(even, { seed: 7 }))).not.toEqual(byName(even, plan));
  });

  test('costs what HiGHS finds, with plenty of places and with few', async () => {
    const problems = [
      uniform({ students: 80, homes: 100, degree: 12, seed: 1, cap2: 0.3 }),
      uniform({ students: 80, homes: 80, degree: 8, seed: 2, cap2: 0 }),
      hosting({ students: 120, homes: 140, partnerships: 2, seed: 3, best: 20 }),
      hosting({ students: 120, homes: 80, partnerships: 1, seed: 4, best: 20 }),
    ];
    for (const problem of problems) {
      const { certificate } = solve(problem);
      expect(certificate).toMatchObject({ optimal: true, unique: true });
      expect(Number(certificate.total)).toBe(await totalByHighs(problem));
    }
  });
});

describe('The certificate', () => {
  test('holds for many who compete for the same homes, with one plan and no other', () => {
    const problem = hosting({ students: 800, homes: 900, partnerships: 1, seed: 5, best: 30 });
    expect(solve(problem).certificate).toMatchObject({ optimal: true, unique: true });
  });

  test('refuses costs that a double cannot hold exactly', () => {
    expect(() => tableOf([[0.5]], [1])).toThrow('whole number');
    expect(() => tableOf([[2 ** 21]], [1])).toThrow('whole number');
  });

  test('refuses more students than a double can sum exactly', () => {
    const crowd = Array.from({ length: 2 ** 15 + 1 }, () => [1]);
    expect(() => tableOf(crowd, [1])).toThrow('up to 32768 students');
  });

  test('holds where nobody can live anywhere, and where there is nobody', () => {
    expect(solve(tableOf([[x], [3]], [0])).certificate).toMatchObject({
      unplaced: 2,
      cost: 0,
      optimal: true,
      unique: true,
    });
    expect(solve(tableOf([], [1])).certificate).toMatchObject({ unplaced: 0, cost: 0, optimal: true });
  });
});

describe('A floor under the worst pair', () => {
  test('never costs a placing, and makes the dearest pair as cheap as can be', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const least = solve(problem).certificate.unplaced;
        const floored = withFloor(problem);
        const plan = solve(floored.problem);
        expect(plan.certificate.unplaced).toBe(least);
        if (floored.dearest === null) return;
        const cheaper = { ...problem, cost: problem.cost.map((cost) => (cost < floored.dearest! ? cost : Infinity)) };
        expect(solve(cheaper).certificate.unplaced).toBeGreaterThan(least);
      }),
      { numRuns: 300 },
    );
  });
});

/** The package's types speak of CommonJS, its module exports a default. */
const { default: loadHighs } = highsModule as unknown as { default: () => Promise<highsModule.Highs> };

async function totalByHighs(problem: MatchingProblem): Promise<number> {
  const highs = await loadHighs();
  const { students, homes, from, home, cost, places, unplacedCost } = problem;
  const terms: string[] = [];
  const perHome = homes.map((): string[] => []);
  const rows = students.map((_, student) => {
    const names = [`u${student}`];
    terms.push(`${unplacedCost} u${student}`);
    for (let arc = from[student]!; arc < from[student + 1]!; arc++) {
      names.push(`a${arc}`);
      perHome[home[arc]!]!.push(`a${arc}`);
      terms.push(`${cost[arc]} a${arc}`);
    }
    return ` s${student}: ${names.join(' + ')} = 1`;
  });
  const limits = perHome.flatMap((names, one) =>
    names.length > 0 ? [` h${one}: ${names.join(' + ')} <= ${places[one]}`] : [],
  );
  const model = `Minimize\n obj: ${terms.join('\n + ')}\nSubject To\n${[...rows, ...limits].join('\n')}\nEnd`;
  return Math.round(highs.solve(model).ObjectiveValue);
}
