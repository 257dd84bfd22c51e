import { defineLifecycle, type SubjectPolicy } from '../../platform/index.js';
import { Prize, type PrizeState } from './prize.entity.js';

export type PrizeEvent = 'accept' | 'take_documents' | 'pay' | 'decline' | 'lapse' | 'void';

/** Staff of the award's edition, which the service has asked; or the guardian who answers by their own link. */
const prizeDesk: SubjectPolicy<Prize> = {
  name: 'programme staff, or the guardian by a link',
  allows: (actor) => actor.kind !== 'visitor',
};

/** From "you have won" to "it is paid"; each step is something that staff saw happen. */
export const prizeLifecycle = defineLifecycle<PrizeState, PrizeEvent, Prize, object>({
  aggregate: 'prize',
  entity: Prize,
  states: ['due', 'accepted', 'documents_in', 'paid', 'declined', 'unclaimed', 'void'],
  initial: 'due',
  transitions: [
    { from: ['due'], on: 'accept', to: 'accepted', who: prizeDesk },
    { from: ['accepted'], on: 'take_documents', to: 'documents_in', who: prizeDesk },
    { from: ['documents_in'], on: 'pay', to: 'paid', who: prizeDesk },
    { from: ['due', 'accepted', 'documents_in'], on: 'decline', to: 'declined', who: prizeDesk },
    { from: ['due', 'accepted'], on: 'lapse', to: 'unclaimed', who: prizeDesk },
    { from: ['due', 'accepted', 'documents_in'], on: 'void', to: 'void', who: prizeDesk },
  ],
});
