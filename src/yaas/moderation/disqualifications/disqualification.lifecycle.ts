import { hasRole } from '../../../auth/index.js';
import { defineLifecycle, type SubjectPolicy } from '../../../platform/index.js';
import { Disqualification } from './disqualification.entity.js';
import {
  DISQUALIFICATION_STATES,
  type DisqualificationEvent,
  type DisqualificationState,
} from './disqualification-words.js';

/** That they are staff of the entry's edition is asked before, with the entry. */
const staffPerson: SubjectPolicy<Disqualification> = {
  name: 'programme staff',
  allows: (actor) => actor.kind === 'system' || hasRole(actor, 'staff'),
};

const anotherPerson: SubjectPolicy<Disqualification> = {
  name: 'programme staff who did not propose it',
  allows: (actor, one) => staffPerson.allows(actor, one) && actor.accountId !== one.proposedBy,
};

/** One proposes, another decides; a lifted decision keeps its history. */
export const disqualificationLifecycle = defineLifecycle<
  DisqualificationState,
  DisqualificationEvent,
  Disqualification,
  object
>({
  aggregate: 'disqualification',
  entity: Disqualification,
  states: DISQUALIFICATION_STATES,
  initial: 'proposed',
  transitions: [
    { from: ['proposed'], on: 'confirm', to: 'in_force', who: anotherPerson },
    { from: ['proposed'], on: 'reject', to: 'rejected', who: anotherPerson, needsReason: true },
    { from: ['in_force'], on: 'lift', to: 'lifted', who: staffPerson, needsReason: true },
  ],
});
