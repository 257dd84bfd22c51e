import { defineLifecycle, type Transition } from '../../platform/index.js';
import { clocksAreWoundForHome } from '../living/living.jobs.js';
import { papersFollowHome } from '../papers/papers-follow-home.js';
import { ExchangePlacement } from './exchange-placement.entity.js';
import { theDesk, theHost, theOfficers, thePortal, theProposers, theStudentSide } from './placement.policy.js';
import { approvalRules, consentRules, proposalRules, type PlacementFacts } from './placement.rules.js';
import { OPEN_STATES, PLACEMENT_STATES, type PlacementState } from './placement-state.js';

export type PlacementEvent =
  | 'offer'
  | 'host_accept'
  | 'host_decline'
  | 'ask_family'
  | 'consent'
  | 'student_decline'
  | 'confirm_school'
  | 'approve'
  | 'disclose'
  | 'move_in'
  | 'move_out'
  | 'end'
  | 'expire'
  | 'block'
  | 'cancel';

type Move = Transition<PlacementState, PlacementEvent, ExchangePlacement, PlacementFacts>;

/** Whether the home's own file allows the step is asked besides, of `HostFilesQueries.mayPlace`. */
const toDisclosure: Move[] = [
  { from: ['proposed'], on: 'offer', to: 'host_review', who: theProposers, rules: proposalRules },
  { from: ['host_review'], on: 'host_accept', to: 'host_accepted', who: theHost, rules: proposalRules },
  { from: ['host_review'], on: 'host_decline', to: 'host_declined', who: theHost },
  { from: ['host_accepted'], on: 'ask_family', to: 'family_review', who: theDesk, rules: proposalRules },
  { from: ['family_review'], on: 'consent', to: 'consented', who: thePortal, rules: consentRules },
  { from: ['family_review'], on: 'student_decline', to: 'student_declined', who: theStudentSide },
  { from: ['consented'], on: 'confirm_school', to: 'school_confirmed', who: theDesk, rules: consentRules },
  { from: ['school_confirmed'], on: 'approve', to: 'sponsor_approved', who: theOfficers, rules: approvalRules },
  {
    from: ['sponsor_approved'],
    on: 'disclose',
    to: 'disclosed',
    who: theDesk,
    rules: approvalRules,
    follows: [clocksAreWoundForHome, papersFollowHome],
  },
];

const there: Move[] = [
  {
    from: ['disclosed'],
    on: 'move_in',
    to: 'active',
    who: theDesk,
    follows: [clocksAreWoundForHome, papersFollowHome],
  },
  { from: ['active'], on: 'move_out', to: 'moving', who: theDesk, follows: [clocksAreWoundForHome] },
  {
    from: ['active', 'moving'],
    on: 'end',
    to: 'ended',
    who: theDesk,
    follows: [clocksAreWoundForHome, papersFollowHome],
  },
];

/** Who was to have this home next needs another. */
const follows = [clocksAreWoundForHome];

const over: Move[] = [
  { from: ['proposed', 'host_review', 'family_review'], on: 'expire', to: 'expired', who: thePortal },
  { from: [...OPEN_STATES, 'disclosed'], on: 'block', to: 'blocked', who: theDesk, needsReason: true, follows },
  { from: [...OPEN_STATES, 'disclosed'], on: 'cancel', to: 'cancelled', who: theDesk, needsReason: true, follows },
];

export const exchangePlacementLifecycle = defineLifecycle<
  PlacementState,
  PlacementEvent,
  ExchangePlacement,
  PlacementFacts
>({
  aggregate: 'exchange-placement',
  entity: ExchangePlacement,
  states: PLACEMENT_STATES,
  initial: 'proposed',
  transitions: [...toDisclosure, ...there, ...over],
});
