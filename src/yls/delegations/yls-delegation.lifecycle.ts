import { defineLifecycle } from '../../platform/index.js';
import { placesAreFree } from '../admission/admission.jobs.js';
import { theMember, thePortal } from './delegation.policy.js';
import { DELEGATION_STATES, YlsDelegation, type DelegationState } from './yls-delegation.entity.js';

export type DelegationEvent = 'register' | 'wait' | 'hold' | 'withdraw' | 'lapse';

/** Places are held for the whole delegation, or it waits for all of them. */
export const ylsDelegationLifecycle = defineLifecycle<DelegationState, DelegationEvent, YlsDelegation, object>({
  aggregate: 'yls-delegation',
  entity: YlsDelegation,
  states: DELEGATION_STATES,
  initial: 'draft',
  transitions: [
    { from: ['draft'], on: 'register', to: 'registered', who: theMember },
    { from: ['draft'], on: 'wait', to: 'waiting', who: theMember },
    { from: ['waiting'], on: 'hold', to: 'registered', who: thePortal },
    {
      from: ['draft', 'registered', 'waiting'],
      on: 'withdraw',
      to: 'withdrawn',
      who: theMember,
      needsReason: true,
      follows: [placesAreFree],
    },
    { from: ['registered', 'waiting'], on: 'lapse', to: 'withdrawn', who: thePortal },
  ],
});
