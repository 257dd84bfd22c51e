import type { HoldCause, Step } from './change-kind.js';

/** What about the household, as it is after the change, decides beside the kind. */
export interface HouseholdAfter {
  /** A single adult without a child in the home: 22 CFR 62.25(j)(9). */
  needsSecondReview: boolean;
  /** The new adult, or the guest who stays often, applies to host with the others. */
  isApplicant?: boolean;
  /** The guest who stays often is of age. */
  isAdult?: boolean;
}

const always: Readonly<Record<HoldCause, readonly Step[]>> = {
  move: ['home', 'photographs', 'school', 'interview', 'coordinator', 'approval'],
  'new-adult': ['members', 'checks', 'interview', 'approval'],
  'new-child': ['members', 'interview'],
  'member-left': ['members'],
  'turned-18': ['checks'],
  'frequent-guest': ['members'],
  arrest: ['checks', 'finances', 'approval'],
  finances: ['finances'],
  employment: ['finances'],
  rooms: ['home', 'photographs'],
  pets: ['home', 'availability'],
  other: ['approval'],
  'check-expired': ['checks'],
  'approval-expired': ['signatures', 'approval'],
  incident: ['incident'],
};

/**
 * The steps that a change makes necessary again, no more and no fewer. An answer that the family gives is no step: what it has to look at again is.
 * The confidential part (`finances`) holds income, assistance and charges; an arrest therefore reopens it.
 */
export function reopens(cause: HoldCause, after: HouseholdAfter): readonly Step[] {
  const more: Step[] = [];
  if (cause === 'new-adult' && after.isApplicant) more.push('signatures');
  if (cause === 'frequent-guest' && after.isAdult) more.push('checks');
  if (cause === 'member-left' && after.needsSecondReview) more.push('second-level-review', 'approval');
  return [...always[cause], ...more];
}

/** What puts an end to an approval, so that it has to be decided anew; all else freezes it until the step is done. */
export const endsApproval = (cause: HoldCause, after: HouseholdAfter): boolean =>
  reopens(cause, after).includes('approval');
