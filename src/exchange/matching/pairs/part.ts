import type { HomeRule } from './homes-of-two.js';

/** A student in a home, or nowhere. */
export interface Choice {
  student: number;
  /** -1: nowhere. */
  home: number;
  /** A whole number: what is missing to the best fit; for nowhere, how much it counts to place the student, 1 and more. */
  cost: number;
  /** Decides between plans of one cost: a whole number below 1,024. */
  tie: number;
}

/** Students and homes that hang together by their choices, as plain data for a thread. */
export interface Part {
  students: number[];
  choices: Choice[];
  /** Places of the homes that occur among the choices. */
  places: Map<number, number>;
  rules: HomeRule[];
  /** Indices of `choices`: a plan that keeps the rules, to begin with. */
  start: number[];
  /** What staying nowhere counts in every plan at least, as the optimum without the rules tells. */
  leastOutside: number;
}

/** What the proof says of a part. */
export interface ProvenPart {
  /** Indices of the choices taken, one for each student. */
  taken: number[];
  isProven: boolean;
  /** Whether no plan of the same cost has a smaller tie. */
  isTieDecided: boolean;
}

export const isOutside = ({ home }: Choice): boolean => home < 0;

/** What the pairs of a plan cost. */
export const costOf = ({ choices }: Part, taken: readonly number[]): number =>
  taken.reduce((sum, at) => (isOutside(choices[at]!) ? sum : sum + choices[at]!.cost), 0);

/** What those count who stay nowhere. */
export const outsideOf = ({ choices }: Part, taken: readonly number[]): number =>
  taken.reduce((sum, at) => (isOutside(choices[at]!) ? sum + choices[at]!.cost : sum), 0);

/** The greatest number that divides all costs, so that the programme has small numbers and a bound may be rounded up to the next. */
export function unitOf(costs: Iterable<number>): number {
  let unit = 0;
  for (const cost of costs) unit = commonDivisor(unit, Math.abs(cost));
  return unit || 1;
}

function commonDivisor(one: number, other: number): number {
  let [larger, smaller] = [one, other];
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
