import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { hosting } from '../../bench/instances/hosting.js';
import { randomFrom } from '../../src/judging/assignment/random.js';
import { LivePlan } from '../../src/exchange/matching/solver/live-plan.js';
import { solve } from '../../src/exchange/matching/solver/solve.js';
import { bestOfAll } from './support/every-placement.js';
import { anyEdit } from './support/any-edit.js';
import { byName, smallProblems, tableOf } from './support/problems.js';

const x = null;
const third = () =>
  new LivePlan(
    tableOf(
      [
        [1, 5, x],
        [2, 4, 9],
        [3, x, 7],
        [x, 2, 3],
      ],
      [2, 1, 1],
      1000,
    ),
  );
const rowOf = (plan: LivePlan) => [...plan.assignments()].map(({ home }) => home ?? '-').join(' ');
const inAll = ({ unplaced, cost }: { unplaced: number; cost: number }) => 1000 * unplaced + cost;

/** What is shown is what a solve from nothing finds, and is proven. */
function expectSameAsCold(plan: LivePlan): void {
  const problem = plan.problem();
  const cold = solve(problem);
  expect(new Map([...plan.assignments()].map(({ student, home }) => [student, home]))).toEqual(byName(problem, cold));
  expect(plan.certificate()).toEqual(cold.certificate);
}

describe('The third worked case', () => {
  test('keeps its values through each edit', () => {
    const plan = third();
    expect(plan.veto('S1', 'F1')).toEqual([
      { student: 'S1', from: 'F1', to: 'F2' },
      { student: 'S2', from: 'F2', to: 'F1' },
    ]);
    expect([plan.certificate().cost, rowOf(plan)]).toEqual([13, 'F2 F1 F1 F3']);
    plan.unveto('S1', 'F1');
    plan.pin('S3', 'F3');
    expect([plan.certificate().cost, rowOf(plan)]).toEqual([12, 'F1 F1 F3 F2']);
    plan.unpin('S3');
    plan.setPlaces('F1', 1);
    expect([plan.certificate().total, plan.homeOf('S3')]).toEqual([1008n, null]);
    plan.withdraw('F1');
    expect(plan.certificate().total).toBe(2007n);
    plan.setPlaces('F1', 2);
    expect([plan.certificate().total, rowOf(plan)]).toEqual([11n, 'F1 F2 F1 F3']);
  });

  test('says what each other home would cost, and no home', () => {
    const plan = third();
    const forced = (student: string) =>
      Object.fromEntries(plan.forceCosts(student).homes.map(({ home, extra }) => [home, inAll(extra)]));
    expect(forced('S1')).toEqual({ F1: 0, F2: 2 });
    expect(forced('S2')).toEqual({ F1: 1, F2: 0, F3: 4 });
    expect(forced('S3')).toEqual({ F1: 0, F3: 1 });
    expect(forced('S4')).toEqual({ F2: 1, F3: 0 });
    expect(['S1', 'S2', 'S3', 'S4'].map((student) => inAll(plan.forceCosts(student).unplaced))).toEqual([
      996, 995, 994, 997,
    ]);
    expect(plan.forceCosts('S1').unplaced).toEqual({ unplaced: 1, cost: -4 });
    expect(plan.alternates('S2').map(({ home }) => home)).toEqual(['F1', 'F3']);
  });

  test('says what one more place is worth, and what happens if a home falls away', () => {
    const plan = third();
    expect([...plan.worthOfOneMore()].map(([home, extra]) => [home, inAll(extra)])).toEqual([
      ['F1', -3],
      ['F2', -1],
      ['F3', 0],
    ]);
    expect(plan.worthByGroup((home) => (home === 'F1' ? 'north' : 'south')).get('south')).toMatchObject({ home: 'F2' });
    expect(plan.ifWithdrawn('F1').extra).toEqual({ unplaced: 2, cost: -4 });
    expect(rowOf(plan)).toBe('F1 F2 F1 F3');
  });

  test('takes in who joins, lets go who leaves, and knows where a place would help', () => {
    const plan = third();
    plan.leave('S4');
    plan.withdraw('F3');
    plan.join('S5', [{ home: 'F1', cost: 9 }]);
    expect(plan.homeOf('S5')).toBe(null);
    expect(plan.placesThatWouldHelp('S5')).toEqual([
      { home: 'F1', cost: 9, isOwn: true },
      { home: 'F2', cost: 13, isOwn: false },
      { home: 'F3', cost: 13, isOwn: false },
    ]);
    expect(plan.placesThatWouldHelp('S1')).toEqual([]);
    expect(() => plan.join('S5', [])).toThrow('already');
    expect(() => plan.forceCosts('S4')).toThrow('left');
    plan.join('S4', [{ home: 'F2', cost: 2 }], 3);
    expect(plan.homeOf('S4')).toBe('F2');
    expectSameAsCold(plan);
  });
});

test('force costs of the second worked case', () => {
  const plan = new LivePlan(
    tableOf(
      [
        [4, 1, 3],
        [2, 0, 5],
        [3, 2, 2],
      ],
      [1, 1, 1],
      1000,
    ),
  );
  const table = ['S1', 'S2', 'S3'].map((student) => {
    const { homes } = plan.forceCosts(student);
    return ['F1', 'F2', 'F3'].map((home) => homes.find((one) => one.home === home)!.extra.cost);
  });
  expect(table).toEqual([
    [1, 0, 1],
    [0, 1, 4],
    [1, 2, 0],
  ]);
});

describe('Against every plan', () => {
  test('force costs, worths and helpful places are exact', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const plan = new LivePlan(problem);
        const best = bestOfAll(problem)!;
        const above = (other: typeof best) => ({
          unplaced: other.unplaced - best.unplaced,
          cost: other.cost - best.cost,
        });
        for (const [student, id] of problem.students.entries()) {
          const forced = plan.forceCosts(id);
          expect(forced.unplaced).toEqual(above(bestOfAll(problem, (homeOf) => homeOf[student] === -1)!));
          const others = forced.homes.filter(({ home }) => home !== plan.homeOf(id));
          expect(plan.alternates(id, 2).map(({ extra }) => extra)).toEqual(
            others.slice(0, 2).map(({ extra }) => extra),
          );
          const byHome = new Map(forced.homes.map(({ home, extra }) => [home, extra]));
          for (const [home, name] of problem.homes.entries()) {
            const other = bestOfAll(problem, (homeOf) => homeOf[student] === home);
            expect(byHome.get(name)).toEqual(other ? above(other) : undefined);
          }
        }
        for (const [home, worth] of [...plan.worthOfOneMore().values()].entries()) {
          const places = problem.places.with(home, problem.places[home]! + 1);
          expect(worth).toEqual(above(bestOfAll({ ...problem, places })!));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('Edits', () => {
  test('of every kind leave the plan that a solve from nothing finds, on problems of every shape', () => {
    fc.assert(
      fc.property(smallProblems, fc.nat(), (problem, seed) => {
        const plan = new LivePlan(problem);
        const random = randomFrom(seed);
        for (let step = 0; step < 12; step++) {
          anyEdit(plan, random, 10)();
          expectSameAsCold(plan);
        }
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    { homes: 24, what: 'plenty of places' },
    { homes: 13, what: 'few places' },
  ])('ten thousand on a partnership with $what: each proven, each as from nothing', ({ homes }) => {
    const plan = new LivePlan(hosting({ students: 20, homes, partnerships: 1, seed: homes, best: 8 }));
    const random = randomFrom(homes);
    const shown = new Map([...plan.assignments()].map(({ student, home }) => [student, home]));
    let proven = 0;
    for (let step = 0; step < 5_000; step++) {
      for (const { student, from, to } of anyEdit(plan, random, 1000)()) {
        if ((shown.get(student) ?? null) !== from) throw new Error(`Edit ${step}: ${student} was not in ${from}.`);
        shown.set(student, to);
      }
      const problem = plan.problem();
      const cold = solve(problem);
      const own = plan.certificate();
      if (own.total === cold.certificate.total && own.optimal && own.unique) proven += 1;
      for (const [student, home] of byName(problem, cold))
        if ((shown.get(student) ?? null) !== home) throw new Error(`Edit ${step}: ${student}.`);
    }
    expect(proven).toBe(5_000);
  });

  test('raise the price of having no home when costs grow', () => {
    const plan = new LivePlan(
      tableOf(
        [
          [1, 2],
          [1, 3],
        ],
        [1, 1],
      ),
    );
    plan.reweigh('S1', 'F1', 1_000_000);
    plan.reweigh('S2', 'F2', 900_000);
    expectSameAsCold(plan);
    expect(plan.certificate()).toMatchObject({ unplaced: 0, cost: 3 });
    plan.veto('S2', 'F1');
    expect(plan.certificate()).toMatchObject({ unplaced: 0, cost: 1_900_000 });
  });
});
