import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { canonicalAsked, hashOfAsked } from '../../src/exchange/board/canonical-asked.js';
import { makePlan } from '../../src/exchange/board/make-plan.js';
import type { PlanAsked } from '../../src/exchange/board/plan-asked.js';
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
      pairs: row.flatMap((cost, home) => (cost === null ? [] : [{ home: homes[home]!.id, cost }])),
      pinned: isFixed && at === 0 && row[0] !== null ? 'double' : null,
    }));
    const pairs = atOdds.map(([one, other]) => ({ home: 'double', one: names[one!]!, other: names[other!]! }));
    return canonicalAsked({ students, homes, atOdds: pairs, floorOnWorst: false });
  });

const livesIn = (plan: (string | null)[], id: string) => plan[names.indexOf(id)];

/** Fewest without a home, then the least cost, of all plans there are. */
function bestOf({ students, atOdds }: PlanAsked): { unplaced: number; cost: number } {
  const plans = students.reduce<(string | null)[][]>(
    (all, { pairs, pinned }) => {
      const choices = [null, ...pairs.map(({ home }) => home).filter((home) => !pinned || home === pinned)];
      return all.flatMap((plan) => choices.map((home) => [...plan, home]));
    },
    [[]],
  );
  return plans
    .filter(
      (plan) =>
        homes.every(({ id, places }) => plan.filter((home) => home === id).length <= places) &&
        !atOdds.some(({ home, one, other }) => livesIn(plan, one) === home && livesIn(plan, other) === home),
    )
    .map((plan) => ({
      unplaced: plan.filter((home) => home === null).length,
      cost: plan.reduce(
        (sum, home, at) => sum + (students[at]!.pairs.find((pair) => pair.home === home)?.cost ?? 0),
        0,
      ),
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
        for (const { one, other, home } of asked.atOdds)
          expect([lives.get(one), lives.get(other)]).not.toEqual([home, home]);
        expect(await makeAgain(asked, { isProven, homes: lives })).toEqual(plan);
        const atOnce = makePlan(asked);
        expect(atOnce.unplaced).toBeGreaterThanOrEqual(unplaced);
        expect(await makeAgain(asked, { ...atOnce, homes: homesOf(atOnce) })).toEqual(atOnce);
      }),
      { numRuns: 60 },
    );
  });

  test('a question has one hash, however it is put', () => {
    fc.assert(
      fc.property(questions, (asked) => {
        const turned = {
          ...asked,
          students: asked.students.toReversed().map((one) => ({ ...one, pairs: one.pairs.toReversed() })),
          homes: asked.homes.toReversed(),
          atOdds: asked.atOdds.toReversed().map(({ home, one, other }) => ({ home, one: other, other: one })),
        };
        expect(hashOfAsked({ ...turned, about: { student: 'ada' } })).toBe(hashOfAsked(asked));
      }),
    );
  });
});
