import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { assign } from '../../../src/judging/assignment/assign.js';
import { fitCost, fitOf } from '../../../src/judging/assignment/fit.js';
import type { Plan } from '../../../src/judging/assignment/plan.js';
import type { AssignmentRequest } from '../../../src/judging/assignment/request.js';
import { fillable, smallestHighestLoad } from './max-flow.js';
import { aJudge, aWork, many, plainRequests, richRequests } from './requests.js';

const loads = (plan: Plan): number[] => [...plan.cards.values()].map((cards) => cards.length);
const sorted = (numbers: number[]): number[] => numbers.toSorted((a, b) => a - b);
const judgesOf = (plan: Plan, work: string): string[] =>
  [...plan.cards].filter(([, cards]) => cards.includes(work)).map(([judge]) => judge);
const missing = ({ shortages }: Plan): number => shortages.reduce((sum, shortage) => sum + shortage.missing, 0);
const places = ({ works, k }: AssignmentRequest): number => works.reduce((sum, work) => sum + (work.k ?? k), 0);
const other = (id: string): string => `z${9999 - Number(id.slice(1))}`;
const requests = fc.oneof(plainRequests, richRequests);

describe('The draw', () => {
  test('never gives a judge a work in conflict', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const plan = assign(request);
        for (const { work, judge } of request.conflicts) expect(plan.cards.get(judge)).not.toContain(work);
      }),
    );
  });

  test('gives each work so many judges as it wants, each once, or says exactly how many it lacks', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const plan = assign(request);
        const lacks = new Map(plan.shortages.map((shortage) => [shortage.work, shortage.missing]));
        for (const { id, k = request.k } of request.works) {
          expect(judgesOf(plan, id)).toHaveLength(k - (lacks.get(id) ?? 0));
          expect(new Set(judgesOf(plan, id)).size).toBe(k - (lacks.get(id) ?? 0));
        }
      }),
    );
  });

  test('leaves no more places open than conflicts and the judges’ own maxima force it to (checked by maximum flow)', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const maxima = new Map(request.judges.map(({ id, loadMaximum }) => [id, loadMaximum ?? Infinity]));
        expect(missing(assign(request))).toBe(places(request) - fillable(request, (judge) => maxima.get(judge)!));
      }),
    );
  });

  test('says of each short work how many judges are in conflict and how many are full', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const plan = assign(request);
        for (const { work, barred, full } of plan.shortages) {
          expect(barred).toBe(request.conflicts.filter((pair) => pair.work === work).length);
          expect(barred + full + judgesOf(plan, work).length).toBe(request.judges.length);
        }
      }),
    );
  });

  test('never passes a judge’s own maximum, nor what it says is the most', () => {
    fc.assert(
      fc.property(richRequests, (request) => {
        const plan = assign(request);
        for (const { id, loadMaximum } of request.judges)
          expect(plan.cards.get(id)!.length).toBeLessThanOrEqual(loadMaximum ?? Infinity);
        for (const { works, most } of plan.loads) expect(works).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('comes with prices by which anybody can check that no plan is better', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const plan = assign(request);
        expect(boundOf(request, plan)).toBe(plan.certificate.cost);
      }),
    );
  });

  test('is the same for the same seed, in whatever order works, judges and conflicts come', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const turned = {
          ...request,
          works: request.works.toReversed(),
          judges: request.judges.toReversed(),
          conflicts: request.conflicts.toReversed(),
        };
        expect(assign(turned)).toEqual(assign(request));
      }),
    );
  });

  test('is as good under other names', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const renamed = {
          ...request,
          works: request.works.map((work) => ({ ...work, id: other(work.id) })),
          judges: request.judges.map((judge) => ({ ...judge, id: other(judge.id) })),
          conflicts: request.conflicts.map(({ work, judge }) => ({ work: other(work), judge: other(judge) })),
        };
        const [plan, again] = [assign(request), assign(renamed)];
        expect(again.certificate.cost).toBe(plan.certificate.cost);
        expect(missing(again)).toBe(missing(plan));
      }),
    );
  });
});

describe('Where nothing is known of the judges', () => {
  test('the fullest judge is as light as any draw over the same conflicts could make it', () => {
    fc.assert(
      fc.property(plainRequests, (request) => {
        expect(Math.max(...loads(assign(request)))).toBe(smallestHighestLoad(request));
      }),
    );
  });

  test('loads differ by one at most when nobody has a conflict', () => {
    fc.assert(
      fc.property(plainRequests, (request) => {
        const even = loads(assign({ ...request, conflicts: [] }));
        expect(Math.max(...even) - Math.min(...even)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('three thousand works in a dozen pools fall evenly', () => {
    const works = many(3_000, (id, index) => aWork(id, { pool: `p${index % 12}` }), 'w');
    const judges = many(60, (id) => aJudge(id), 'j');
    const plan = assign({ works, judges, k: 3, conflicts: [], seed: 1 });
    expect(loads(plan)).toEqual(judges.map(() => 150));
    expect([...plan.comparability.islands.values()]).toEqual(Array.from({ length: 12 }, () => 1));
  });
});

describe('Fit', () => {
  const works = [
    ...many(6, (id) => aWork(id, { category: 'poetry', languages: ['fr'] }), 'p'),
    ...many(6, (id) => aWork(id, { category: 'essay', languages: ['en'] }), 'e'),
  ];
  const poets = many(2, (id) => aJudge(id, { skills: { poetry: 3 }, languages: ['fr-CA'] }), 'a');
  const essayists = many(2, (id) => aJudge(id, { skills: { essay: 3 }, languages: ['en'] }), 'b');

  test('gives works to judges who know the category and read the language', () => {
    const plan = assign({ works, judges: [...poets, ...essayists], k: 2, conflicts: [], seed: 5 });
    expect(plan.certificate.cost).toBe(24 * 150);
    expect(plan.loads.map(({ byGrade, unread }) => [byGrade[3], unread])).toEqual([
      [6, 0],
      [6, 0],
      [6, 0],
      [6, 0],
    ]);
  });

  test('gives way to conflicts, and to the least that everyone has', () => {
    const novice = aJudge('novice', { loadMinimum: 3 });
    const conflicts = [{ work: 'p0000', judge: 'a0000' }];
    const plan = assign({ works, judges: [...poets, ...essayists, novice], k: 2, conflicts, seed: 5 });
    expect(plan.cards.get('novice')).toHaveLength(3);
    expect(plan.shortages).toEqual([]);
    expect(judgesOf(plan, 'p0000')).not.toContain('a0000');
  });

  test('does not leave a judge idle where the loads are the round’s own', () => {
    const judges = [...poets, ...essayists, ...many(4, (id) => aJudge(id), 'c')];
    const plan = assign({ works, judges, k: 2, conflicts: [], seed: 5 });
    expect(Math.min(...loads(plan))).toBeGreaterThan(0);
  });
});

describe('Chance', () => {
  const works = many(30, (id) => aWork(id), 'w');
  const judges = many(3, (id) => aJudge(id), 'j');

  test('gives each judge an order of their own', () => {
    const plan = assign({ works, judges, k: 3, conflicts: [], seed: 7 });
    expect(new Set([...plan.cards.values()].map((cards) => cards.join())).size).toBe(3);
  });

  test('decides anew with another seed', () => {
    const six = many(6, (id) => aJudge(id), 'j');
    const panels = (seed: number) =>
      works.map(({ id }) => judgesOf(assign({ works, judges: six, k: 3, conflicts: [], seed }), id));
    expect(panels(1)).not.toEqual(panels(2));
  });
});

describe('A top-up', () => {
  test('keeps every assignment that stands, and gives only what is missing', () => {
    fc.assert(
      fc.property(requests, fc.nat(), (request, chance) => {
        const before = assign(request);
        const gone = request.judges[chance % request.judges.length]!.id;
        const kept = pairsOf(before).filter(({ judge }) => judge !== gone);
        const judges = request.judges.filter(({ id }) => id !== gone);
        const after = assign({ ...request, judges, kept, seed: request.seed + 1 });
        for (const { work, judge } of kept) expect(after.cards.get(judge)).toContain(work);
        expect(after.added).toHaveLength(pairsOf(after).length - kept.length);
        for (const { work, judge } of request.conflicts) expect(after.cards.get(judge) ?? []).not.toContain(work);
      }),
    );
  });

  test('counts the finished cards of a judge who left', () => {
    const works = many(4, (id) => aWork(id), 'w');
    const judges = many(2, (id) => aJudge(id), 'j');
    const kept = works.map(({ id }) => ({ work: id, judge: 'left' }));
    const plan = assign({ works, judges, k: 2, conflicts: [], kept, seed: 1 });
    expect(plan.added).toHaveLength(4);
    expect(plan.shortages).toEqual([]);
    expect(plan.cards.has('left')).toBe(false);
  });

  test('gives a judge who comes late what is missing, and takes nothing from others', () => {
    const works = many(9, (id) => aWork(id), 'w');
    const judges = many(2, (id) => aJudge(id), 'j');
    const before = assign({ works, judges, k: 3, conflicts: [], seed: 1 });
    const after = assign({
      works,
      judges: [...judges, aJudge('late')],
      k: 3,
      conflicts: [],
      kept: pairsOf(before),
      seed: 2,
    });
    expect(after.added.map(({ judge }) => judge)).toEqual(works.map(() => 'late'));
  });

  test('refuses to keep what is in conflict', () => {
    const pair = { work: 'w0000', judge: 'j0000' };
    const request = {
      works: [aWork('w0000')],
      judges: [aJudge('j0000')],
      k: 1,
      seed: 1,
      conflicts: [pair],
      kept: [pair],
    };
    expect(() => assign(request)).toThrow('kept and in conflict');
  });
});

const pairsOf = (plan: Plan) => [...plan.cards].flatMap(([judge, cards]) => cards.map((work) => ({ work, judge })));

/** Lagrange's bound once more, from the request and the prices alone. */
function boundOf(request: AssignmentRequest, { loads: bounds, certificate }: Plan): number {
  const { penalties, prices } = certificate;
  const inConflict = new Set(request.conflicts.map(({ work, judge }) => `${work} ${judge}`));
  const ofWorks = request.works.map((work) => {
    const k = work.k ?? request.k;
    const free = request.judges.filter(({ id }) => !inConflict.has(`${work.id} ${id}`));
    const values = free.map((judge) => fitCost(fitOf(work, judge)) + prices.get(judge.id)!);
    for (let open = 0; open < k; open++) values.push(penalties.open + open * penalties.spread);
    return sorted(values)
      .slice(0, k)
      .reduce((sum, value) => sum + value, 0);
  });
  const ofJudges = bounds.map(({ judge, least, most }) => {
    const price = prices.get(judge)!;
    return Math.min(least * penalties.below, -price * least, -price * most);
  });
  return [...ofWorks, ...ofJudges].reduce((sum, value) => sum + value, 0);
}
