/** Who could live where, and how well: the possible homes of each student, row by row. All costs are whole numbers. */
export interface MatchingProblem {
  /** Ids; they also settle ties, so that the same people get the same plan in any order. */
  students: readonly string[];
  homes: readonly string[];
  /** The possible homes of student `i` stand from `from[i]` to `from[i + 1]`. */
  from: Int32Array;
  home: Int32Array;
  /** What is missing to the best fit. */
  cost: Float64Array;
  /** How many students each home takes; 0 for one that is withdrawn. */
  places: Int32Array;
  /** What one student without a home costs: more than all differences in fit together, so that placing comes first. */
  unplacedCost: number;
  /** How much it counts to place each student, 1 and more. It never costs a place: it only says who goes first. */
  priority: Int32Array;
}

export interface Pair {
  /** Index in the list of homes. */
  home: number;
  cost: number;
}

export interface ProblemList {
  students: readonly { id: string; pairs: readonly Pair[]; priority?: number }[];
  homes: readonly { id: string; places: number }[];
  /** When it is not to be derived. */
  unplacedCost?: number;
}

/** A problem from lists. @throws Error when a cost is not a whole number of the solver's range, or there are more students than it holds */
export function problemOf({ students, homes, unplacedCost }: ProblemList): MatchingProblem {
  if (students.length > MOST_STUDENTS)
    throw new Error(`A plan is made of up to ${MOST_STUDENTS} students, not ${students.length}.`);
  const from = new Int32Array(students.length + 1);
  for (const [index, { pairs }] of students.entries()) from[index + 1] = from[index]! + pairs.length;
  const [home, cost] = [new Int32Array(from.at(-1)!), new Float64Array(from.at(-1)!)];
  let at = 0;
  for (const { pairs } of students) {
    for (const pair of pairs) {
      home[at] = pair.home;
      cost[at] = checked(pair.cost);
      at += 1;
    }
  }
  return {
    students: students.map(({ id }) => id),
    homes: homes.map(({ id }) => id),
    from,
    home,
    cost,
    places: Int32Array.from(homes, ({ places }) => places),
    unplacedCost: unplacedCost ?? costOfUnplaced(students.length, cost),
    priority: Int32Array.from(students, ({ priority }) => priority ?? 1),
  };
}

/** Doubles are exact up to 2^53: costs up to 2^20 and 2^15 students leave room for sums along any chain. */
export const LARGEST_COST = 2 ** 20;
const MOST_STUDENTS = 2 ** 15;

export function checked(cost: number): number {
  if (Number.isInteger(cost) && Math.abs(cost) <= LARGEST_COST) return cost;
  throw new Error(`A cost is a whole number up to ${LARGEST_COST}, not ${cost}.`);
}

/** More than a plan can gain in fit by leaving somebody out: a power of two, with room for as many students again. */
export function costOfUnplaced(students: number, costs: Iterable<number>): number {
  let [least, most] = [0, 0];
  for (const cost of costs) {
    if (cost > most) most = cost;
    if (cost < least) least = cost;
  }
  return 2 ** Math.ceil(Math.log2(4 * (students + 2) * (most - least + 1)));
}
