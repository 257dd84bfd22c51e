import { defineLifecycle, type Transition } from '../../platform/index.js';
import { placesAreFree } from '../admission/admission.jobs.js';
import { planLetsGo } from '../allocation/leaving-plan.js';
import { papersAreAsked } from '../papers/papers.jobs.js';
import { completionRules } from '../readiness/completion.rules.js';
import { doorRules } from '../readiness/door.rules.js';
import { ticketIsDue } from '../day/tickets/ticket.jobs.js';
import { juryLetsGo } from '../review/leaving-jury.js';
import { admissionRules, handInRules, signatureRules, takeBackRules, type GateFacts } from './registration.gates.js';
import { theDoor, theOrganisers, thePortal, theStudent, theStudentOrOrganisers } from './registration.policy.js';
import { certificateIsIssued } from '../certificates/certificate.jobs.js';
import { feeIsAskedFor, feeIsReckoned } from '../fees/fees.jobs.js';
import { REGISTRATION_STATES, type RegistrationState } from './registration-state.js';
import { YlsRegistration } from './yls-registration.entity.js';

export type RegistrationEvent =
  | 'hand_in'
  | 'take_back'
  | 'sign'
  | 'take_up'
  | 'admit'
  | 'waitlist'
  | 'decline'
  | 'offer'
  | 'confirm'
  | 'expire'
  | 'charge'
  | 'aid'
  | 'complete_forms'
  | 'check_in'
  | 'let_in'
  | 'undo_check_in'
  | 'take_part'
  | 'finish'
  | 'cancel'
  | 'refund'
  | 'send_home';

type Move = Transition<RegistrationState, RegistrationEvent, YlsRegistration, GateFacts>;

/** The student writes, the guardian signs, staff read. */
const applying: Move[] = [
  { from: ['draft'], on: 'hand_in', to: 'awaiting_guardian', who: theStudent, rules: handInRules },
  { from: ['awaiting_guardian'], on: 'take_back', to: 'draft', who: theStudent, rules: takeBackRules },
  { from: ['awaiting_guardian'], on: 'sign', to: 'submitted', who: thePortal, rules: signatureRules },
  { from: ['submitted'], on: 'take_up', to: 'under_review', who: theOrganisers },
];

/** What was decided is told in one release; afterwards the waitlist moves by itself. */
const deciding: Move[] = [
  { from: ['under_review'], on: 'admit', to: 'admitted', who: theOrganisers, rules: admissionRules },
  { from: ['under_review'], on: 'waitlist', to: 'waitlisted', who: theOrganisers },
  { from: ['under_review', 'waitlisted'], on: 'decline', to: 'declined', who: theOrganisers },
  { from: ['waitlisted'], on: 'offer', to: 'admitted', who: thePortal },
  { from: ['admitted'], on: 'confirm', to: 'confirmed', who: theStudent, follows: [feeIsAskedFor, papersAreAsked] },
  { from: ['admitted'], on: 'expire', to: 'offer_expired', who: thePortal, follows: [placesAreFree] },
];

/** Fee or aid, then the forms; who owes nothing and needs nothing more goes on at once. */
const preparing: Move[] = [
  { from: ['confirmed', 'aided'], on: 'charge', to: 'payment_due', who: theOrganisers },
  { from: ['confirmed', 'payment_due'], on: 'aid', to: 'aided', who: theOrganisers },
  {
    from: ['confirmed', 'payment_due', 'aided'],
    on: 'complete_forms',
    to: 'complete',
    who: thePortal,
    rules: completionRules,
    follows: [ticketIsDue],
  },
];

/** Nobody leaves a child on the pavement: whom a rule stops at the door, staff may let in, and say why. */
const there: Move[] = [
  { from: ['complete'], on: 'check_in', to: 'checked_in', who: theDoor, rules: doorRules },
  {
    from: ['confirmed', 'payment_due', 'aided', 'complete'],
    on: 'let_in',
    to: 'checked_in',
    who: theOrganisers,
    needsReason: true,
    follows: [ticketIsDue],
  },
  { from: ['checked_in'], on: 'undo_check_in', to: 'complete', who: theDoor, needsReason: true },
  { from: ['checked_in'], on: 'take_part', to: 'present', who: theDoor },
  {
    from: ['checked_in', 'present'],
    on: 'finish',
    to: 'completed',
    who: theOrganisers,
    follows: [certificateIsIssued],
  },
  {
    from: ['checked_in', 'present'],
    on: 'send_home',
    to: 'sent_home',
    who: theOrganisers,
    needsReason: true,
    follows: [planLetsGo],
  },
];

const leaving: Move[] = [
  {
    from: [
      'draft',
      'awaiting_guardian',
      'submitted',
      'under_review',
      'admitted',
      'waitlisted',
      'confirmed',
      'payment_due',
      'aided',
      'complete',
    ],
    on: 'cancel',
    to: 'cancelled',
    who: theStudentOrOrganisers,
    needsReason: true,
    follows: [placesAreFree, planLetsGo, feeIsReckoned, juryLetsGo],
  },
  { from: ['cancelled'], on: 'refund', to: 'refunded', who: theOrganisers },
];

export const ylsRegistrationLifecycle = defineLifecycle<
  RegistrationState,
  RegistrationEvent,
  YlsRegistration,
  GateFacts
>({
  aggregate: 'yls-registration',
  entity: YlsRegistration,
  states: REGISTRATION_STATES,
  initial: 'draft',
  transitions: [...applying, ...deciding, ...preparing, ...there, ...leaving],
});
