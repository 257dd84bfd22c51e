import type { Change } from '../matching/solver/plan-edits.js';
import type { Extra } from '../matching/solver/extra.js';

/** What a plan is made from, as plain data: it is calculated in a thread of its own, and stored. Ids and whole numbers alone. */
export interface PlanAsked {
  /** In the order of their ids, as the homes are. */
  students: readonly AskedStudent[];
  homes: readonly { id: string; places: number }[];
  /** Who cannot live in one home together; each home is named once at most. */
  atOdds: readonly AtOdds[];
  /** Whether among plans that place as many the one with the best worst pair is wanted. */
  floorOnWorst: boolean;
  /** Of whom or which home more is asked. */
  about: { student?: string; home?: string };
}

export interface AskedStudent {
  id: string;
  /** Possible homes by their places in the list, cheapest first; what must not be is not among them. */
  homes: readonly number[];
  /** What each costs. */
  costs: readonly number[];
  /** The one of them that the desk has fixed. */
  pinned: number | null;
  /** Students of one kind are alike in all that two guests ask of each other. */
  kind: number;
}

/** Kinds of students of whom two cannot be guests at the same time in any of the homes. */
export interface AtOdds {
  homes: readonly number[];
  kinds: readonly (readonly [number, number])[];
}

/** Under scarcity a plan without its proof may leave somebody without a home who could have one: nobody goes by it. */
export const waitsForProof = ({ unplaced, isProven }: Pick<PlanMade, 'unplaced' | 'isProven'>): boolean =>
  unplaced > 0 && !isProven;

export interface PlannedStudent {
  id: string;
  home: string | null;
  /** Where else, cheapest first, should the home fall away. */
  alternates: readonly Priced[];
  /** In which homes one more place would bring in somebody who has none. */
  helps: readonly { home: string; cost: number; isOwn: boolean }[];
}

export interface Priced {
  home: string;
  extra: Extra;
}

/** What a home would cost for one student, and who would move for it. */
export interface Forced extends Priced {
  changes: readonly Change[];
}

export interface PlanMade {
  students: readonly PlannedStudent[];
  unplaced: number;
  /** Of the pairs. */
  cost: number;
  /** What a plan costs at least that places as many; the plan is proven to be best when it costs no more. */
  bound: number;
  isProven: boolean;
  /** Students without a home and pairs together, exactly: what the plan costs, and what every plan costs at least. */
  certificate: { total: string; bound: string };
  /** What one more place would bring in each home: a gain is below 0. */
  worth: readonly Priced[];
  /** Asked of a student: each possible home with its price. */
  forced: readonly Forced[];
  /** Asked of a home: what happens if it falls away. */
  without: { changes: readonly Change[]; extra: Extra } | null;
}
