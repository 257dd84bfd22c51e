import { defineLifecycle, type SubjectPolicy } from '../../platform/index.js';
import { ApplicationRequest, type RequestState } from './application-request.entity.js';

export type RequestEvent = 'ask' | 'give' | 'refuse' | 'decline' | 'expire' | 'lapse' | 'withdraw' | 'cancel';

/** The programme decides by its own policy who asks; a stranger never does. */
const whoeverTheProgrammeLets: SubjectPolicy<ApplicationRequest> = {
  name: 'whoever the programme lets ask',
  allows: ({ kind }) => kind === 'account' || kind === 'system',
};

const theLinksHolder: SubjectPolicy<ApplicationRequest> = {
  name: 'whoever holds the mailed link',
  allows: ({ kind }) => kind === 'link',
};

const thePortal: SubjectPolicy<ApplicationRequest> = {
  name: 'the portal by the clock',
  allows: ({ kind }) => kind === 'system',
};

/** A changed answer takes a signature back, whoever changed it. */
const anybodyInside: SubjectPolicy<ApplicationRequest> = {
  name: 'whoever changes an answer',
  allows: ({ kind }) => kind !== 'visitor',
};

export const applicationRequestLifecycle = defineLifecycle<RequestState, RequestEvent, ApplicationRequest, object>({
  aggregate: 'application-request',
  entity: ApplicationRequest,
  states: ['asked', 'given', 'refused', 'declined', 'expired', 'lapsed', 'cancelled'],
  initial: 'asked',
  transitions: [
    { from: ['asked', 'declined', 'expired', 'lapsed'], on: 'ask', to: 'asked', who: whoeverTheProgrammeLets },
    { from: ['asked', 'declined'], on: 'give', to: 'given', who: theLinksHolder },
    // A reference that a rule does not let count; what was written is kept for the desk.
    { from: ['asked', 'declined'], on: 'refuse', to: 'refused', who: theLinksHolder },
    { from: ['asked'], on: 'decline', to: 'declined', who: theLinksHolder },
    { from: ['asked'], on: 'expire', to: 'expired', who: thePortal },
    { from: ['given'], on: 'lapse', to: 'lapsed', who: anybodyInside },
    { from: ['given'], on: 'withdraw', to: 'declined', who: theLinksHolder },
    // A refused one stays, so that nobody is asked once more until they say something else.
    { from: ['asked', 'declined', 'expired', 'lapsed'], on: 'cancel', to: 'cancelled', who: whoeverTheProgrammeLets },
  ],
});
