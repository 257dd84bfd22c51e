import { defineLifecycle, type SubjectPolicy } from '../../platform/index.js';
import { ConsentRequest, type RequestState } from './consent-request.entity.js';

export type RequestEvent = 'ask' | 'give' | 'decline' | 'change' | 'withdraw' | 'expire' | 'cancel' | 'hand_over';

/** The programme decides by its own policy who asks on its behalf; a stranger never does. */
const theProgramme: SubjectPolicy<ConsentRequest> = {
  name: 'the programme',
  allows: (actor) => actor.kind !== 'visitor',
};

/** Whoever holds the mailed link, or the account that consents for itself; the portal for neither. */
const theGiver: SubjectPolicy<ConsentRequest> = {
  name: 'the person who was asked',
  allows: (actor, request) =>
    actor.kind === 'link' ? request.method === 'link' : request.method === 'self' && actor.kind !== 'visitor',
};

const thePortal: SubjectPolicy<ConsentRequest> = {
  name: 'the portal by the clock',
  allows: (actor) => actor.kind === 'system',
};

export const consentRequestLifecycle = defineLifecycle<RequestState, RequestEvent, ConsentRequest, object>({
  aggregate: 'consent-request',
  entity: ConsentRequest,
  states: ['asked', 'given', 'declined', 'withdrawn', 'expired', 'cancelled', 'handed_over'],
  initial: 'asked',
  transitions: [
    { from: ['asked', 'given', 'declined', 'withdrawn', 'expired'], on: 'ask', to: 'asked', who: theProgramme },
    { from: ['asked', 'declined'], on: 'give', to: 'given', who: theGiver },
    { from: ['asked', 'declined'], on: 'decline', to: 'declined', who: theGiver },
    { from: ['given'], on: 'change', to: 'given', who: theGiver },
    { from: ['given'], on: 'withdraw', to: 'withdrawn', who: theGiver },
    { from: ['asked'], on: 'expire', to: 'expired', who: thePortal },
    { from: ['given'], on: 'hand_over', to: 'handed_over', who: thePortal },
    {
      from: ['asked', 'given', 'declined', 'withdrawn', 'expired', 'handed_over'],
      on: 'cancel',
      to: 'cancelled',
      who: theProgramme,
    },
  ],
});
