/** What a family has to tell, and what the portal sees by itself. */
export const CHANGE_KINDS = [
  'move',
  'new-adult',
  'new-child',
  'member-left',
  'turned-18',
  'frequent-guest',
  'arrest',
  'finances',
  'employment',
  'rooms',
  'pets',
  'other',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Steps of the screening that may have to be done again. */
export const STEPS = [
  'members',
  'home',
  'photographs',
  'school',
  'finances',
  'checks',
  'signatures',
  'interview',
  'second-level-review',
  'coordinator',
  'availability',
  'approval',
  'incident',
] as const;
export type Step = (typeof STEPS)[number];

/** Why a step has to be done again: a change, time that has passed, or something that happened. */
export type HoldCause = ChangeKind | 'check-expired' | 'approval-expired' | 'incident';
