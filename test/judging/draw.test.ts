import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { assign, type DrawRequest, type Plan } from '../../src/judging/assignment/assign.js';
import { smallestHighestLoad } from './support/max-flow.js';

const requests = fc
  .record({
    works: fc.integer({ min: 1, max: 14 }),
    judges: fc.integer({ min: 1, max: 7 }),
    k: fc.integer({ min: 1, max: 4 }),
    seed: fc.nat(),
  })
  .chain(({ works, judges, k, seed }) =>
    fc.record({
      works: fc.constant(
        Array.from({ length: works }, (_, index) => ({ id: `w${index}`, pool: index % 2 ? 'older' : 'younger' })),
      ),
      judges: fc.constant(Array.from({ length: judges }, (_, index) => `j${index}`)),
      k: fc.constant(k),
      seed: fc.constant(seed),
      conflicts: fc.array(
        fc.record({
          work: fc.nat({ max: works - 1 }).map((n) => `w${n}`),
          judge: fc.nat({ max: judges - 1 }).map((n) => `j${n}`),
        }),
        { maxLength: 30 },
      ),
    }),
  );

const other = (id: string): string => `z${9999 - Number(id.slice(1))}`;
const loadsOf = (plan: Plan): number[] => [...plan.cards.values()].map((cards) => cards.length);
const sorted = (numbers: number[]): number[] => numbers.toSorted((a, b) => a - b);
const judgesOf = (plan: Plan, work: string): string[] =>
  [...plan.cards].filter(([, cards]) => cards.includes(work)).map(([judge]) => judge);
const barredFrom = ({ conflicts }: DrawRequest, work: string): Set<string> =>
  new Set(conflicts.filter((conflict) => conflict.work === work).map((conflict) => conflict.judge));

describe('The draw', () => {
  test('never gives a judge a work in conflict', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const plan = assign(request);
        for (const { work, judge } of request.conflicts) expect(plan.cards.get(judge)).not.toContain(work);
      }),
    );
  });

  test('gives each work k judges, or all that have no conflict and says exactly how many are missing', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const plan = assign(request);
        const missing = new Map(plan.shortages.map((shortage) => [shortage.work, shortage.missing]));
        for (const { id } of request.works) {
          const possible = Math.min(request.k, request.judges.length - barredFrom(request, id).size);
          expect(judgesOf(plan, id)).toHaveLength(possible);
          expect(missing.get(id) ?? 0).toBe(request.k - possible);
        }
      }),
    );
  });

  test('keeps the fullest judge as light as any draw over the same conflicts could (checked by maximum flow)', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(Math.max(...loadsOf(assign(request)))).toBe(smallestHighestLoad(request));
      }),
    );
  });

  test('lets loads differ by one at most when nobody has a conflict', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const loads = loadsOf(assign({ ...request, conflicts: [] }));
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is the same for the same seed, in whatever order works and judges come', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const turned = { ...request, works: request.works.toReversed(), judges: request.judges.toReversed() };
        expect([...assign(turned).cards]).toEqual([...assign(request).cards]);
      }),
    );
  });

  test('is as even under other names', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const renamed = {
          ...request,
          judges: request.judges.map(other),
          conflicts: request.conflicts.map(({ work, judge }) => ({ work, judge: other(judge) })),
        };
        expect(sorted(loadsOf(assign(renamed)))).toEqual(sorted(loadsOf(assign(request))));
      }),
    );
  });

  test('leaves one island in each age group where blocks would leave three', () => {
    const works = Array.from({ length: 90 }, (_, index) => ({ id: `w${index}`, pool: 'all' }));
    const judges = Array.from({ length: 9 }, (_, index) => `j${index}`);
    for (let seed = 0; seed < 20; seed++)
      expect(assign({ works, judges, k: 3, conflicts: [], seed }).islands.get('all')).toBe(1);
  });

  test('joins two islands by a swap when the chance draw made them', () => {
    const works = ['a', 'b', 'c', 'd'].map((id) => ({ id, pool: 'all' }));
    for (let seed = 0; seed < 50; seed++)
      expect(assign({ works, judges: ['1', '2', '3', '4'], k: 2, conflicts: [], seed }).islands.get('all')).toBe(1);
  });

  test('gives each judge an order of their own', () => {
    const works = Array.from({ length: 30 }, (_, index) => ({ id: `w${index}`, pool: 'all' }));
    const plan = assign({ works, judges: ['1', '2', '3'], k: 3, conflicts: [], seed: 7 });
    expect(new Set([...plan.cards.values()].map((cards) => cards.join())).size).toBe(3);
  });

  test('is even over thousands of works in a dozen pools', () => {
    const works = Array.from({ length: 3_000 }, (_, index) => ({ id: `w${index}`, pool: `p${index % 12}` }));
    const judges = Array.from({ length: 60 }, (_, index) => `j${index}`);
    expect(loadsOf(assign({ works, judges, k: 3, conflicts: [], seed: 1 }))).toEqual(judges.map(() => 150));
  });
});
