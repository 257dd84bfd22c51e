/** What a student sees of a registration: on the way in, at the summit, and how it can end. */
export const REGISTRATION_STATES = [
  'draft',
  'awaiting_guardian',
  'submitted',
  'under_review',
  'admitted',
  'waitlisted',
  'declined',
  'confirmed',
  'payment_due',
  'aided',
  'complete',
  'checked_in',
  'present',
  'completed',
  'offer_expired',
  'cancelled',
  'refunded',
  'sent_home',
] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** What staff have decided, which the student does not see before the release. */
export const DECISIONS = ['admit', 'waitlist', 'decline'] as const;
export type Decision = (typeof DECISIONS)[number];

/** The student may change the answers. */
export const WITH_STUDENT: ReadonlySet<RegistrationState> = new Set(['draft'] as const);

/** The guardian has not signed yet. */
export const UNSIGNED: ReadonlySet<RegistrationState> = new Set(['draft', 'awaiting_guardian'] as const);

/** Handed in, and not decided before the student's eyes. */
export const IN_REVIEW: ReadonlySet<RegistrationState> = new Set(['submitted', 'under_review'] as const);

/** Who has said yes and takes up a place. */
export const COMING_STATES = ['confirmed', 'payment_due', 'aided', 'complete', 'checked_in', 'present'] as const;
export const COMING: ReadonlySet<RegistrationState> = new Set(COMING_STATES);

/** Has said yes, and fee or forms may still be missing. */
export const COMPLETING: ReadonlySet<RegistrationState> = new Set(['confirmed', 'payment_due', 'aided'] as const);

/** Has said yes, and has not come yet. */
export const AWAITED_STATES = ['confirmed', 'payment_due', 'aided', 'complete'] as const;
export const AWAITED: ReadonlySet<RegistrationState> = new Set(AWAITED_STATES);

/** Somebody has let them in, and nobody has sent them home. */
export const AT_SUMMIT: ReadonlySet<RegistrationState> = new Set(['checked_in', 'present'] as const);

/** An open offer keeps its place, too. */
export const PLACED_STATES = ['admitted', ...COMING_STATES, 'completed'] as const;
export const PLACED: ReadonlySet<RegistrationState> = new Set(PLACED_STATES);

/** Nothing more will happen to it. */
export const OVER_STATES = ['declined', 'completed', 'offer_expired', 'cancelled', 'refunded', 'sent_home'] as const;
export const OVER: ReadonlySet<RegistrationState> = new Set(OVER_STATES);

/** Left before the first day: who gave up may apply anew. */
export const GIVEN_UP = ['declined', 'offer_expired', 'cancelled', 'refunded'] as const;

/** As SQL writes a list of them. */
export const listed = (states: readonly RegistrationState[]): string => states.map((state) => `'${state}'`).join(', ');
