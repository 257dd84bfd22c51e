/** Where a student's application for one term stands. */
export const APPLICATION_STATES = [
  'draft',
  'guardian_signed',
  'nominated',
  'accepted_by_member',
  'submitted_to_sponsor',
  'under_review',
  'returned',
  'selected',
  'placing',
  'placed',
  'ds2019_issued',
  'visa',
  'cleared_to_travel',
  'active',
  'completed',
  'withdrawn',
  'declined',
  'not_placed',
  'no_show',
  'terminated',
  'visa_denied',
] as const;

export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** From which an application goes back to the student, and to which it returns when it is mended. */
export const RETURNABLE_STATES = ['guardian_signed', 'nominated', 'accepted_by_member', 'under_review'] as const;
export type ReturnableState = (typeof RETURNABLE_STATES)[number];

/** Chosen by the sponsor, and on the way to the first day at school. */
export const CHOSEN_STATES = ['selected', 'placing', 'placed', 'ds2019_issued', 'visa', 'cleared_to_travel'] as const;

/** How a way ends; only the first is as it was meant. */
export const OVER_STATES = [
  'completed',
  'withdrawn',
  'declined',
  'not_placed',
  'no_show',
  'terminated',
  'visa_denied',
] as const;

/** Nothing more will happen to it. */
export const OVER: ReadonlySet<ApplicationState> = new Set(OVER_STATES);

/** The student may change the answers. */
export const WITH_STUDENT: ReadonlySet<ApplicationState> = new Set(['draft', 'returned'] as const);

/** Chosen, and neither over nor at home yet. */
export const isChosen = (state: ApplicationState): boolean =>
  state === 'active' || (CHOSEN_STATES as readonly ApplicationState[]).includes(state);
