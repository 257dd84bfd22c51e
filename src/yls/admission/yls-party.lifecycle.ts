import { defineLifecycle, type SubjectPolicy } from '../../platform/index.js';
import { PARTY_STATES, YlsParty, type PartyState } from './yls-party.entity.js';

export type PartyEvent = 'offer' | 'take' | 'expire' | 'leave';

/** Parties follow from what becomes of their members. */
const who: SubjectPolicy<YlsParty> = { name: 'the portal itself', allows: (actor) => actor.kind === 'system' };

export const ylsPartyLifecycle = defineLifecycle<PartyState, PartyEvent, YlsParty, object>({
  aggregate: 'yls-party',
  entity: YlsParty,
  states: PARTY_STATES,
  initial: 'waiting',
  transitions: [
    { from: ['waiting'], on: 'offer', to: 'offered', who },
    { from: ['offered'], on: 'take', to: 'taken', who },
    { from: ['offered'], on: 'expire', to: 'expired', who },
    { from: ['waiting', 'offered'], on: 'leave', to: 'left', who },
  ],
});
