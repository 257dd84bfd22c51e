import { hasRole } from '../../auth/index.js';
import { defineLifecycle, type SubjectPolicy } from '../../platform/index.js';
import { MESSAGE_STATES, type MessageEvent, type MessageState } from './message-words.js';
import { Message } from './message.entity.js';

const editionStaff: SubjectPolicy<Message> = {
  name: 'programme staff',
  allows: (actor, { editionId }) => actor.kind === 'system' || hasRole(actor, 'staff', editionId),
};

const secondLook: SubjectPolicy<Message> = {
  name: 'programme staff who did not write it',
  allows: (actor, message) => editionStaff.allows(actor, message) && actor.accountId !== message.madeBy,
};

/** Written, looked at by another person, sent. */
export const messageLifecycle = defineLifecycle<MessageState, MessageEvent, Message, object>({
  aggregate: 'message',
  entity: Message,
  states: MESSAGE_STATES,
  initial: 'draft',
  transitions: [
    { from: ['draft'], on: 'review', to: 'in_review', who: editionStaff },
    { from: ['in_review'], on: 'approve', to: 'approved', who: secondLook },
    { from: ['approved'], on: 'finish', to: 'sent', who: editionStaff },
    { from: ['draft', 'in_review'], on: 'cancel', to: 'cancelled', who: editionStaff },
  ],
});
