import type { Change } from '../matching/solver/plan-edits.js';
import type { Extra } from '../matching/solver/extra.js';

/** What a plan is made from, as plain data: it is calculated in a thread of its own. */
export interface PlanAsked {
  students: readonly {
    id: string;
    /** Possible homes; what must not be is not among them. */
    pairs: readonly { home: string; cost: number }[];
    /** The home that the desk has fixed. */
    pinned: string | null;
  }[];
  homes: readonly { id: string; places: number }[];
  /** Two students who cannot both live in the home. */
  atOdds: readonly { home: string; one: string; other: string }[];
  /** Whether among plans that place as many the one with the best worst pair is wanted. */
  floorOnWorst: boolean;
  /** Of whom or which home more is asked. */
  about: { student?: string; home?: string };
}

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
  /** What one more place would bring in each home: a gain is below 0. */
  worth: readonly Priced[];
  /** Asked of a student: each possible home with its price. */
  forced: readonly Forced[];
  /** Asked of a home: what happens if it falls away. */
  without: { changes: readonly Change[]; extra: Extra } | null;
}
