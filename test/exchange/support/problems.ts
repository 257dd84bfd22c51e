import * as fc from 'fast-check';
import { problemOf, type MatchingProblem } from '../../../src/exchange/matching/solver/problem.js';
import type { Plan } from '../../../src/exchange/matching/solver/solve.js';

/** Rows of costs, student by student; null where the two must not live together. */
export type Costs = readonly (readonly (number | null)[])[];

/** A problem as a table shows it: students S1…, homes F1…. */
export const tableOf = (costs: Costs, places: readonly number[], unplacedCost?: number): MatchingProblem =>
  problemOf({
    students: costs.map((row, student) => ({
      id: `S${student + 1}`,
      pairs: row.flatMap((cost, home) => (cost === null ? [] : [{ home, cost }])),
    })),
    homes: places.map((count, home) => ({ id: `F${home + 1}`, places: count })),
    unplacedCost,
  });

/** A plan as a row: `F1 F2 -`. */
export const rowOf = ({ homes }: MatchingProblem, { homeOf }: Pick<Plan, 'homeOf'>): string =>
  [...homeOf].map((home) => homes[home] ?? '-').join(' ');

/** The same plan with names, to compare plans of students in another order. */
export const byName = (
  { students, homes }: MatchingProblem,
  { homeOf }: Pick<Plan, 'homeOf'>,
): Map<string, string | null> => new Map(students.map((id, student) => [id, homes[homeOf[student]!] ?? null]));

/** So small that every plan can be tried; often short of places, with many ties, some homes withdrawn. */
export const smallProblems: fc.Arbitrary<MatchingProblem> = fc
  .record({
    students: fc.integer({ min: 1, max: 5 }),
    homes: fc.integer({ min: 1, max: 4 }),
    most: fc.constantFrom(2, 9, 1000),
    isPrior: fc.boolean(),
  })
  .chain(({ students, homes, most, isPrior }) =>
    fc.record({
      rows: exactly(students, exactly(homes, fc.option(fc.integer({ min: -3, max: most }), { freq: 3 }))),
      places: exactly(homes, fc.integer({ min: 0, max: 2 })),
      priority: exactly(students, isPrior ? fc.integer({ min: 1, max: 3 }) : fc.constant(1)),
    }),
  )
  .map(({ rows, places, priority }) => ({ ...tableOf(rows, places), priority: Int32Array.from(priority) }));

const exactly = <T>(length: number, of: fc.Arbitrary<T>) => fc.array(of, { minLength: length, maxLength: length });
