/** Where a placement of a student in a home stands. */
export const PLACEMENT_STATES = [
  'proposed',
  'host_review',
  'host_accepted',
  'family_review',
  'consented',
  'school_confirmed',
  'sponsor_approved',
  'disclosed',
  'active',
  'moving',
  'ended',
  'host_declined',
  'student_declined',
  'expired',
  'blocked',
  'cancelled',
] as const;

export type PlacementState = (typeof PLACEMENT_STATES)[number];

/** The bed is held, by the database's own word, too. */
export const LIVE_STATES = [
  'proposed',
  'host_review',
  'host_accepted',
  'family_review',
  'consented',
  'school_confirmed',
  'sponsor_approved',
  'disclosed',
  'active',
  'moving',
] as const satisfies readonly PlacementState[];

/** Still on its way to the day on which names are told. */
export const OPEN_STATES = [
  'proposed',
  'host_review',
  'host_accepted',
  'family_review',
  'consented',
  'school_confirmed',
  'sponsor_approved',
] as const satisfies readonly PlacementState[];

/** Each side knows who the other is. */
export const DISCLOSED_STATES = ['disclosed', 'active', 'moving'] as const satisfies readonly PlacementState[];

export const isLive = (state: PlacementState): boolean => (LIVE_STATES as readonly string[]).includes(state);
export const isDisclosed = (state: PlacementState): boolean => (DISCLOSED_STATES as readonly string[]).includes(state);

/** `permanent` for the term; `arrival` until the permanent home is ready; `welcome` and `temporary` for some weeks. */
export const PLACEMENT_KINDS = ['permanent', 'arrival', 'welcome', 'temporary'] as const;
export type PlacementKind = (typeof PLACEMENT_KINDS)[number];

/** Why somebody says no; each is told to those who look for the next home, and to nobody else. Looks, race and religion are none of them. */
export const DECLINE_CODES = ['dates', 'needs', 'rules', 'animals', 'distance', 'not_now', 'other'] as const;
export type DeclineCode = (typeof DECLINE_CODES)[number];

/** 22 CFR 62.25(l)(3): why a placement ended, as the yearly statistics count it. */
export const END_CODES = [
  'completed',
  'arrival_over',
  'host_circumstances',
  'disagreement',
  'rules',
  'student_request',
  'family_request',
  'safety',
  'school',
  'health',
  'distance',
  'other',
] as const;
export type EndCode = (typeof END_CODES)[number];

/** Those for which a student moves to another home. */
export const MOVE_CODES = END_CODES.filter((code) => code !== 'completed');
