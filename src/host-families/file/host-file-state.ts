/** Where the application of a family for one season stands. */
export const HOST_FILE_STATES = [
  'inquiry',
  'informed',
  'applying',
  'submitted',
  'screening',
  'interviewed',
  'second_level_review',
  'approved',
  'oriented',
  'available',
  'hosting',
  'closed',
  'returned',
  'declined',
  'withdrawn',
  'suspended',
] as const;

export type HostFileState = (typeof HOST_FILE_STATES)[number];

/** Approved and since then not ended; what a suspended file goes back to. */
export const STANDING_STATES = ['approved', 'oriented', 'available', 'hosting'] as const;
export type StandingState = (typeof STANDING_STATES)[number];

/** Nothing more will happen to it. */
export const OVER: ReadonlySet<HostFileState> = new Set(['closed', 'declined', 'withdrawn'] as const);

/** The family may change its answers. */
export const WITH_FAMILY: ReadonlySet<HostFileState> = new Set(['applying', 'returned'] as const);

/** The member has not seen it yet: what the family changes is no news to anybody. */
export const isBeforeSubmission = (state: HostFileState): boolean =>
  state === 'inquiry' || state === 'informed' || WITH_FAMILY.has(state);

/** Approved, and neither over nor ended; a suspended one too. */
export const isStanding = (state: HostFileState): boolean =>
  state === 'suspended' || (STANDING_STATES as readonly HostFileState[]).includes(state);
