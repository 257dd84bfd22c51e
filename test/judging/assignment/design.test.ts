import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { assign } from '../../../src/judging/assignment/assign.js';
import { comparabilityOf } from '../../../src/judging/assignment/design/comparability.js';
import type { AssignmentRequest, Pair } from '../../../src/judging/assignment/request.js';
import { aJudge, aWork, many } from './requests.js';

const all = (count: number) => Array.from({ length: count }, () => 'all');

describe('Islands', () => {
  test('of the worked case B-2 are two, and nothing is known between them', () => {
    const two = comparabilityOf(
      [
        [0, 1],
        [0, 1],
        [2, 3],
        [2, 3],
      ],
      { judges: 4, pools: all(4) },
    );
    expect(two.islands).toEqual(new Map([['all', 2]]));
    expect(two.lambda2).toBe(0);
  });

  test('are one in every pool that third judges join', () => {
    const pools = ['older', 'older', 'younger', 'younger'];
    const joined = comparabilityOf(
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
      ],
      { judges: 4, pools },
    );
    expect(joined.islands).toEqual(
      new Map([
        ['older', 1],
        ['younger', 1],
      ]),
    );
    expect(joined.lambda2).toBeGreaterThan(0);
  });

  test('leave out judges and works that have none', () => {
    const some = comparabilityOf([[0, 1], []], { judges: 3, pools: ['a', 'b'] });
    expect(some.islands).toEqual(
      new Map([
        ['a', 1],
        ['b', 0],
      ]),
    );
  });

  test('where everyone sees everything, differences are known to two cards by the number of works', () => {
    const { lambda2, meanContrast, worstContrast } = comparabilityOf(
      Array.from({ length: 8 }, () => [0, 1, 2]),
      { judges: 3, pools: all(8) },
    );
    expect(lambda2).toBeCloseTo(8, 9);
    expect(meanContrast).toBeCloseTo(2 / 8, 9);
    expect(worstContrast).toBeCloseTo(2 / 8, 9);
  });

  test('that chance made are joined by an exchange that costs nothing', () => {
    const works = many(4, (id) => aWork(id), 'w');
    const judges = many(4, (id) => aJudge(id), 'j');
    for (let seed = 0; seed < 50; seed++) {
      const { comparability, certificate } = assign({ works, judges, k: 2, conflicts: [], seed });
      expect(comparability.islands.get('all')).toBe(1);
      expect(certificate.optimal).toBe(true);
    }
  });

  test('are never left among nine judges and ninety works', () => {
    const works = many(90, (id) => aWork(id), 'w');
    const judges = many(9, (id) => aJudge(id), 'j');
    for (let seed = 0; seed < 20; seed++)
      expect(assign({ works, judges, k: 3, conflicts: [], seed }).comparability.islands.get('all')).toBe(1);
  });
});

/** Two panels of three judges, each with its own half of the works of two pools, as a cut by city leaves them. */
const cut: AssignmentRequest = {
  works: many(20, (id, index) => aWork(id, { pool: index % 2 ? 'older' : 'younger' }), 'w'),
  judges: many(6, (id) => aJudge(id), 'j'),
  k: 2,
  conflicts: [],
  kept: many(
    20,
    (id, index) => [
      { work: id, judge: `j000${(index < 10 ? 0 : 3) + (index % 3)}` },
      { work: id, judge: `j000${(index < 10 ? 0 : 3) + ((index + 1) % 3)}` },
    ],
    'w',
  ).flat(),
  seed: 4,
};

const withBridges = (request: AssignmentRequest, bridges: readonly Pair[]) =>
  assign({ ...request, kept: [...(request.kept ?? []), ...bridges] });

describe('Bridges', () => {
  test('are proposed for a fifth of the works of a pool that is cut, and join it', () => {
    const plan = assign(cut);
    expect(plan.comparability.islands).toEqual(
      new Map([
        ['younger', 2],
        ['older', 2],
      ]),
    );
    expect(plan.bridges.length).toBeGreaterThanOrEqual(2);
    const after = withBridges(cut, plan.bridges);
    expect([...after.comparability.islands.values()]).toEqual([1, 1]);
    expect(after.bridges).toEqual([]);
    expect(after.comparability.lambda2).toBeGreaterThan(0);
  });

  test('are new pairs of a work and a judge of another island', () => {
    const met = new Set(cut.kept!.map(({ work, judge }) => `${work} ${judge}`));
    for (const { work, judge } of assign(cut).bridges) {
      expect(met).not.toContain(`${work} ${judge}`);
      expect(Number(work.slice(1)) < 10).toBe(Number(judge.slice(1)) >= 3);
    }
  });

  test('heed conflicts and the judges’ own maxima', () => {
    const conflicts = cut.works.slice(0, 10).flatMap(({ id }) => [
      { work: id, judge: 'j0003' },
      { work: id, judge: 'j0004' },
    ]);
    const full = cut.judges.map((judge) => ({ ...judge, loadMaximum: 7 }));
    // Two judges have only six works; one of them, j0003, is in conflict with all works of the other side.
    expect(assign({ ...cut, judges: full, conflicts }).bridges.map(({ judge }) => judge)).toEqual(['j0002']);
  });

  test('are none where everybody is in conflict with the other side', () => {
    const conflicts = cut.works.flatMap(({ id }, index) =>
      [0, 1, 2].map((judge) => ({ work: id, judge: `j000${index < 10 ? judge + 3 : judge}` })),
    );
    expect(assign({ ...cut, conflicts }).bridges).toEqual([]);
  });

  test('are none in a pool that is whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.nat(), (count, seed) => {
        const works = many(count, (id) => aWork(id), 'w');
        const judges = many(3, (id) => aJudge(id), 'j');
        expect(assign({ works, judges, k: 2, conflicts: [], seed }).bridges).toEqual([]);
      }),
    );
  });
});
