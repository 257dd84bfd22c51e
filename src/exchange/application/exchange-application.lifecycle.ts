import { defineLifecycle, type Transition } from '../../platform/index.js';
import {
  acceptanceRules,
  arrivalRules,
  completionRules,
  departureRules,
  nominationRules,
  papersRules,
  placementRules,
  selectionRules,
  signingRules,
  submissionRules,
  terminationRules,
  visaRules,
  withdrawalRules,
  type GateFacts,
} from './application.gates.js';
import {
  APPLICATION_STATES,
  RETURNABLE_STATES,
  type ApplicationState,
  type ReturnableState,
} from './application-state.js';
import { clocksAreWound } from '../living/living.jobs.js';
import { ExchangeApplication } from './exchange-application.entity.js';
import {
  theReceivingDesk,
  theReceivingMember,
  theSendingDesk,
  theSponsor,
  theStudent,
  theStudentOrDesk,
  whoeverHolds,
} from './exchange-application.policy.js';

export type ApplicationEvent =
  | 'sign'
  | 'nominate'
  | 'hand_back'
  | 'accept'
  | 'submit_to_sponsor'
  | 'take_up'
  | 'return'
  | `resubmit_${ReturnableState}`
  | 'select'
  | 'begin_placing'
  | 'place'
  | 'lose_home'
  | 'issue_papers'
  | 'grant_visa'
  | 'clear'
  | 'arrive'
  | 'complete'
  | 'withdraw'
  | 'decline'
  | 'give_up_placing'
  | 'deny_visa'
  | 'miss'
  | 'terminate';

type Move = Transition<ApplicationState, ApplicationEvent, ExchangeApplication, GateFacts>;

/** The sending community nominates, the receiving member accepts, the sponsor selects. */
const toSelection: Move[] = [
  { from: ['draft'], on: 'sign', to: 'guardian_signed', who: theStudent, rules: signingRules },
  { from: ['guardian_signed'], on: 'nominate', to: 'nominated', who: theSendingDesk, rules: nominationRules },
  {
    from: ['nominated', 'accepted_by_member'],
    on: 'hand_back',
    to: 'guardian_signed',
    who: theReceivingMember,
    needsReason: true,
  },
  { from: ['nominated'], on: 'accept', to: 'accepted_by_member', who: theReceivingMember, rules: acceptanceRules },
  {
    from: ['accepted_by_member'],
    on: 'submit_to_sponsor',
    to: 'submitted_to_sponsor',
    who: theReceivingMember,
    rules: submissionRules,
  },
  { from: ['submitted_to_sponsor'], on: 'take_up', to: 'under_review', who: theSponsor },
  { from: ['under_review'], on: 'select', to: 'selected', who: theSponsor, rules: selectionRules },
];

/** Back to the student, and from there to whoever sent it back. */
const mending: Move[] = [
  { from: [...RETURNABLE_STATES], on: 'return', to: 'returned', who: whoeverHolds, needsReason: true },
  ...RETURNABLE_STATES.map((state): Move => ({
    from: ['returned'],
    on: `resubmit_${state}`,
    to: state,
    who: theStudent,
    rules: signingRules,
  })),
];

/**
 * Home and papers: the term says which may come first, so papers may also come while a home is sought, and a home that falls away takes no
 * paper with it. Nobody travels without either.
 */
const toDeparture: Move[] = [
  { from: ['selected'], on: 'begin_placing', to: 'placing', who: theReceivingDesk },
  { from: ['placing'], on: 'place', to: 'placed', who: theReceivingDesk, rules: placementRules },
  {
    from: ['placed', 'ds2019_issued', 'visa', 'cleared_to_travel'],
    on: 'lose_home',
    to: 'placing',
    who: theReceivingDesk,
    needsReason: true,
  },
  { from: ['placing'], on: 'issue_papers', to: 'placing', who: theSponsor, rules: papersRules },
  { from: ['placed'], on: 'issue_papers', to: 'ds2019_issued', who: theSponsor, rules: papersRules },
  { from: ['placing'], on: 'grant_visa', to: 'placing', who: theReceivingDesk, rules: visaRules },
  { from: ['placed', 'ds2019_issued'], on: 'grant_visa', to: 'visa', who: theReceivingDesk, rules: visaRules },
  { from: ['placed', 'visa'], on: 'clear', to: 'cleared_to_travel', who: theSponsor, rules: departureRules },
];

const there: Move[] = [
  {
    from: ['cleared_to_travel'],
    on: 'arrive',
    to: 'active',
    who: theReceivingDesk,
    rules: arrivalRules,
    follows: [clocksAreWound],
  },
  {
    from: ['active'],
    on: 'complete',
    to: 'completed',
    who: theReceivingDesk,
    rules: completionRules,
    follows: [clocksAreWound],
  },
];

/** Who leaves of their own will withdraws and is not terminated: 22 CFR 62.13(a)(5). */
const over: Move[] = [
  {
    from: [
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
    ],
    on: 'withdraw',
    to: 'withdrawn',
    who: theStudentOrDesk,
    rules: withdrawalRules,
    needsReason: true,
    follows: [clocksAreWound],
  },
  {
    from: ['guardian_signed', 'nominated', 'accepted_by_member', 'submitted_to_sponsor', 'under_review'],
    on: 'decline',
    to: 'declined',
    who: whoeverHolds,
    needsReason: true,
  },
  { from: ['selected', 'placing'], on: 'give_up_placing', to: 'not_placed', who: theSponsor, needsReason: true },
  {
    from: ['placing', 'placed', 'ds2019_issued'],
    on: 'deny_visa',
    to: 'visa_denied',
    who: theReceivingDesk,
    needsReason: true,
  },
  { from: ['cleared_to_travel'], on: 'miss', to: 'no_show', who: theSponsor, needsReason: true },
  {
    from: ['active'],
    on: 'terminate',
    to: 'terminated',
    who: theSponsor,
    rules: terminationRules,
    needsReason: true,
    follows: [clocksAreWound],
  },
];

export const exchangeApplicationLifecycle = defineLifecycle<
  ApplicationState,
  ApplicationEvent,
  ExchangeApplication,
  GateFacts
>({
  aggregate: 'exchange-application',
  entity: ExchangeApplication,
  states: APPLICATION_STATES,
  initial: 'draft',
  transitions: [...toSelection, ...mending, ...toDeparture, ...there, ...over],
});
