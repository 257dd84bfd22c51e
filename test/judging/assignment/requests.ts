import * as fc from 'fast-check';
import type {
  AssignmentRequest,
  Pair,
  RequestedJudge,
  RequestedWork,
} from '../../../src/judging/assignment/request.js';

export const aWork = (id: string, more: Partial<RequestedWork> = {}): RequestedWork => ({
  id,
  pool: 'all',
  category: 'poetry',
  languages: [],
  ...more,
});

export const aJudge = (id: string, more: Partial<RequestedJudge> = {}): RequestedJudge => ({
  id,
  skills: {},
  languages: [],
  loadMinimum: null,
  loadMaximum: null,
  ...more,
});

export const many = <T>(count: number, make: (id: string, index: number) => T, letter: string): T[] =>
  Array.from({ length: count }, (_, index) => make(`${letter}${String(index).padStart(4, '0')}`, index));

/** Works by judges, each pair once at most. */
const pairs = (works: number, judges: number, most: number): fc.Arbitrary<Pair[]> =>
  fc.uniqueArray(
    fc.record({
      work: fc.nat({ max: works - 1 }).map((n) => `w${String(n).padStart(4, '0')}`),
      judge: fc.nat({ max: judges - 1 }).map((n) => `j${String(n).padStart(4, '0')}`),
    }),
    { maxLength: most, selector: ({ work, judge }) => `${work} ${judge}` },
  );

const sizes = fc.record({ works: fc.integer({ min: 1, max: 14 }), judges: fc.integer({ min: 1, max: 7 }) });

/** Requests in which nothing is known of judges but their conflicts. */
export const plainRequests: fc.Arbitrary<AssignmentRequest> = sizes.chain(({ works, judges }) =>
  fc.record({
    works: fc.constant(many(works, (id, index) => aWork(id, { pool: index % 2 ? 'older' : 'younger' }), 'w')),
    judges: fc.constant(many(judges, (id) => aJudge(id), 'j')),
    k: fc.integer({ min: 1, max: 4 }),
    seed: fc.nat(),
    conflicts: pairs(works, judges, 30),
  }),
);

const skill = fc.integer({ min: 0, max: 3 });
const languages = fc.subarray(['en', 'fr', 'ja']);
const bound = (max: number) => fc.option(fc.integer({ min: 1, max }));

/** Requests with skills, languages, own bounds and own k. */
export const richRequests: fc.Arbitrary<AssignmentRequest> = sizes.chain(({ works, judges }) =>
  fc.record({
    works: fc.tuple(
      ...many(
        works,
        (id) =>
          fc
            .record({ category: fc.constantFrom('poetry', 'essay'), languages, k: fc.integer({ min: 1, max: 4 }) })
            .map((own) => aWork(id, own)),
        'w',
      ),
    ),
    judges: fc.tuple(
      ...many(
        judges,
        (id) =>
          fc
            .record({ poetry: skill, essay: skill, languages, loadMinimum: bound(3), loadMaximum: bound(9) })
            .map(({ poetry, essay, languages: read, loadMinimum, loadMaximum }) =>
              aJudge(id, {
                skills: { poetry, essay },
                languages: read,
                loadMinimum:
                  loadMinimum === null || loadMaximum === null ? loadMinimum : Math.min(loadMinimum, loadMaximum),
                loadMaximum,
              }),
            ),
        'j',
      ),
    ),
    k: fc.constant(3),
    seed: fc.nat(),
    conflicts: pairs(works, judges, 20),
  }),
);
