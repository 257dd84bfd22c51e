/** Where one summit stands: written, taking applications, under review, decided, held, over. */
export const SUMMIT_STATES = ['draft', 'open', 'closed', 'released', 'running', 'ended'] as const;
export type SummitState = (typeof SUMMIT_STATES)[number];

/** Applications come in or are read: nothing is released yet. */
export const UNDECIDED: ReadonlySet<SummitState> = new Set(['open', 'closed'] as const);

/** So much of the fee is given back to whoever cancels so many days before the first one, or earlier. */
export interface RefundStep {
  untilDaysBefore: number;
  percent: number;
}

/** What holds where a summit says nothing else. */
export const USUALLY = {
  /** So many days before the first one forms for health and travel are due. */
  formsDueDaysBefore: 45,
  /** So many days before the first one chaperones are told what their students need. */
  chaperonesReadDaysBefore: 7,
  /** So often others behind a party that waits are offered places before it; then places are kept for it. */
  waitlistPasses: 3,
  /** Until so many days before the first one. */
  waitlistKeepsDaysBefore: 14,
} as const;

/** What is particular about a summit beyond its columns; numbers as `USUALLY` explains them. */
export interface SummitRules extends Partial<Record<keyof typeof USUALLY, number>> {
  /** Students may read what was written about them. */
  recommendationsShown?: boolean;
  /** Ages below 18 at which a band begins that shares no room with others. */
  bandsFrom?: number[];
  /** Rooms are not of one gender. */
  mixedGender?: boolean;
  /** Where a family pays: an account, to whom a cheque is made out, where it is sent. */
  payTo?: string;
  /** So many days after the invoice the fee is due; 30 where nothing is said. */
  payWithinDays?: number;
  /** Reviewers read what was written about an applicant, without the name. */
  recommendationsReviewed?: boolean;
}
