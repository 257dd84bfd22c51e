import type { HomeFacts } from '../matching/criteria/home-facts.js';
import type { MatchPolicy } from '../matching/criteria/match-policy.js';
import type { StudentFacts } from '../matching/criteria/student-facts.js';
import type { ExchangeTerm } from '../terms/exchange-term.entity.js';
import type { MarkKind } from './exchange-board-mark.entity.js';

/** What the desk has said, and not lifted. */
export interface Mark {
  id: string;
  applicationId: string | null;
  hostFileId: string | null;
  kind: MarkKind;
  reason: string;
  markedAt: Date;
  markedBy: string;
}

/** Who said no to which home. */
export interface Declined {
  applicationId: string;
  hostFileId: string;
  by: 'host' | 'student' | 'parents';
}

/** How a student is called, for the desk alone: no calculation reads it. */
export interface StudentLabel {
  id: string;
  name: string;
  country: string | null;
  age: number | null;
}

export interface HomeLabel {
  id: string;
  name: string;
  place: string;
}

/** A placement that is on its way, or lived in. */
export interface Underway {
  id: string;
  applicationId: string;
  hostFileId: string;
  state: string;
  kind: string;
}

/** All that a board shows and calculates, of one member for one term. */
export interface BoardFacts {
  term: ExchangeTerm;
  scope: string;
  /** ISO date. */
  day: string;
  policy: MatchPolicy;
  students: readonly StudentFacts[];
  homes: readonly HomeFacts[];
  marks: readonly Mark[];
  declined: readonly Declined[];
  underway: readonly Underway[];
  /** Those of the reader's own home are left out. */
  studentLabels: ReadonlyMap<string, StudentLabel>;
  homeLabels: ReadonlyMap<string, HomeLabel>;
}
