import type { ApplicationState } from '../../application/application-state.js';
import type { HomeStep } from './home-word.js';

/** The way in the words of a family: what a state of the desks is to those who wait. */
export const PHASES = ['writing', 'nomination', 'member', 'sponsor', 'placing', 'papers', 'travel', 'there'] as const;
export type Phase = (typeof PHASES)[number];

/** What stands on the page: a phase, or something that is said by itself. */
export type Moment = Standing | HomeStep;
type Standing = Phase | 'returned' | 'placed' | 'cleared' | 'completed' | 'withdrawn' | 'declined' | 'ended';

const STANDINGS: Readonly<Record<ApplicationState, Standing>> = {
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

/** A question to the reader comes before all else; that others are asked says something only to who waits for a home. */
export function momentOf(state: ApplicationState, home: HomeStep | null): Moment {
  const standing = STANDINGS[state];
  if (home === null || (home === 'agreed' && standing !== 'placing')) return standing;
  return home;
}

/** Where a state lies on the way; null when the way has ended. */
export function phaseOf(state: ApplicationState): Phase | null {
  const standing = STANDINGS[state];
  if (standing === 'returned') return 'writing';
  if (standing === 'placed') return 'papers';
  if (standing === 'cleared') return 'travel';
  return PHASES.find((phase) => phase === standing) ?? null;
}
