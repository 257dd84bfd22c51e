import type { ApplicationState } from '../../application/application-state.js';

/** The way in the words of a family: what a state of the desks is to those who wait. */
export const PHASES = ['writing', 'nomination', 'member', 'sponsor', 'placing', 'papers', 'travel', 'there'] as const;
export type Phase = (typeof PHASES)[number];

/** What stands on the page: a phase, or something that is said by itself. */
export type Moment = Phase | 'returned' | 'placed' | 'cleared' | 'completed' | 'withdrawn' | 'declined' | 'ended';

const MOMENTS: Readonly<Record<ApplicationState, Moment>> = {
  draft: 'writing',
  returned: 'returned',
  guardian_signed: 'nomination',
  nominated: 'member',
  accepted_by_member: 'member',
  submitted_to_sponsor: 'sponsor',
  under_review: 'sponsor',
  selected: 'placing',
  placing: 'placing',
  placed: 'placed',
  ds2019_issued: 'papers',
  visa: 'papers',
  cleared_to_travel: 'cleared',
  active: 'there',
  completed: 'completed',
  withdrawn: 'withdrawn',
  declined: 'declined',
  not_placed: 'ended',
  no_show: 'ended',
  terminated: 'ended',
  visa_denied: 'ended',
};

export const momentOf = (state: ApplicationState): Moment => MOMENTS[state];

/** Where a moment lies on the way; null when the way has ended. */
export function phaseOf(moment: Moment): Phase | null {
  if (moment === 'returned') return 'writing';
  if (moment === 'placed') return 'papers';
  if (moment === 'cleared') return 'travel';
  return PHASES.find((phase) => phase === moment) ?? null;
}
