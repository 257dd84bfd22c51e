import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { makePlan } from '../../src/exchange/board/make-plan.js';
import type { AskedStudent, PlanAsked } from '../../src/exchange/board/plan-asked.js';
import { makeAgain, provePlan } from '../../src/exchange/matching/runs/prove-plan.js';

const homes = [
  { id: 'double', places: 2 },
  { id: 'single', places: 1 },
];
const names = ['ada', 'bea', 'cleo'];

/** Three students, who fit each home more or less, or not; some of whom cannot share the double room, and one of whom may be fixed there. */
const questions = fc
  .record({
    costs: fc.array(fc.array(fc.option(fc.nat(9)), { minLength: 2, maxLength: 2 }), { minLength: 3, maxLength: 3 }),
    atOdds: fc.subarray([
      [0, 1],
      [0, 2],
      [1, 2],
    ]),
    isFixed: fc.boolean(),
  })
  .map(({ costs, atOdds, isFixed }): PlanAsked => {
    const students = costs.map((row, at) => ({
      id: names[at]!,
      homes: [0, 1].filter((home) => row[home] !== null),
      costs: row.filter((cost) => cost !== null),
      pinned: isFixed && at === 0 && row[0] !== null ? 0 : null,
      kind: at,
    }));
    const kinds = atOdds.map(([one, other]) => [one!, other!] as const);
    return { students, homes, atOdds: [{ homes: [0], kinds }], floorOnWorst: false, about: {} };
  });

const costIn = ({ homes: own, costs }: AskedStudent, id: string) =>
  costs[own.findIndex((home) => homes[home]!.id === id)]!;

/** Fewest without a home, then the least cost, of all plans there are. */
function bestOf({ students, atOdds }: PlanAsked): { unplaced: number; cost: number } {
  const plans = students.reduce<(string | null)[][]>(
    (all, { homes: own, pinned }) => {
      const choices = [
        null,
        ...own.filter((home) => pinned === null || home === pinned).map((home) => homes[home]!.id),
      ];
      return all.flatMap((plan) => choices.map((home) => [...plan, home]));
    },
    [[]],
  );
  return plans
    .filter(
      (plan) =>
        homes.every(({ id, places }) => plan.filter((home) => home === id).length <= places) &&
        !atOdds[0]!.kinds.some((pair) => pair.every((student) => plan[student] === 'double')),
    )
    .map((plan) => ({
      unplaced: plan.filter((home) => home === null).length,
      cost: plan.reduce((sum, home, at) => sum + (home === null ? 0 : costIn(students[at]!, home)), 0),
    }))
    .toSorted((one, other) => one.unplaced - other.unplaced || one.cost - other.cost)[0]!;
}

const homesOf = ({ students }: { students: readonly { id: string; home: string | null }[] }) =>
  new Map(students.map(({ id, home }) => [id, home]));

describe('The proven plan of a board', () => {
  test('is the best of all plans, keeps two who are at odds apart, and is the same again', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async (asked) => {
        const plan = (await provePlan(asked))!;
        const { unplaced, cost, isProven, certificate } = plan;
        expect({ unplaced, cost }).toEqual(bestOf(asked));
        expect([isProven, certificate.total]).toEqual([true, certificate.bound]);
        const lives = homesOf(plan);
        for (const pair of asked.atOdds[0]!.kinds)
          expect(pair.map((student) => lives.get(names[student]!))).not.toEqual(['double', 'double']);
        expect(await makeAgain(asked, { isProven, homes: lives })).toEqual(plan);
        const atOnce = makePlan(asked);
        expect(atOnce.unplaced).toBeGreaterThanOrEqual(unplaced);
        expect(await makeAgain(asked, { ...atOnce, homes: homesOf(atOnce) })).toEqual(atOnce);
      }),
      { numRuns: 60 },
    );
  });
});
