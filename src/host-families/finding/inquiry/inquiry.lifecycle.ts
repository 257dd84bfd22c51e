import { defineLifecycle, type SubjectPolicy } from '../../../platform/index.js';
import { recruitsFor } from '../recruiter.policy.js';
import { HostInquiry } from './host-inquiry.entity.js';
import { INQUIRY_STATES, type InquiryState } from './inquiry-state.js';

export type InquiryEvent = 'confirm' | 'answer' | 'acknowledge' | 'apply' | 'drop_out' | 'take_up';

/** The token of the link was looked up with the inquiry: who holds it is the family. */
const theFamily: SubjectPolicy<HostInquiry> = {
  name: 'the family, by its link',
  allows: (actor) => actor.kind === 'link',
};

const itsRecruiter: SubjectPolicy<HostInquiry> = {
  name: 'a coordinator of the member, or staff',
  allows: (actor, { memberId }) => recruitsFor(actor, memberId),
};

const either: SubjectPolicy<HostInquiry> = {
  name: 'the family, a coordinator of the member, or staff',
  allows: (actor, inquiry) => theFamily.allows(actor, inquiry) || itsRecruiter.allows(actor, inquiry),
};

/** From a family's first question to its application, whose file tells the rest; each step is the family's or the coordinator's, and the desk says whose. */
export const inquiryLifecycle = defineLifecycle<InquiryState, InquiryEvent, HostInquiry, object>({
  aggregate: 'host_inquiry',
  entity: HostInquiry,
  states: INQUIRY_STATES,
  initial: 'sent',
  transitions: [
    { from: ['sent'], on: 'confirm', to: 'waiting', who: theFamily },
    { from: ['waiting', 'answered'], on: 'answer', to: 'answered', who: itsRecruiter },
    { from: ['answered'], on: 'acknowledge', to: 'informed', who: theFamily },
    { from: ['informed'], on: 'apply', to: 'applying', who: theFamily },
    { from: ['waiting', 'answered', 'informed'], on: 'drop_out', to: 'dropped_out', who: either },
    { from: ['dropped_out'], on: 'take_up', to: 'waiting', who: itsRecruiter },
  ],
});
