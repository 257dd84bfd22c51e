import { hasRole } from '../../auth/index.js';
import type { Actor, SubjectPolicy } from '../../platform/index.js';
import { runsSummit } from '../summit/summit.policy.js';
import type { YlsDelegation } from './yls-delegation.entity.js';

type OfMember = Pick<YlsDelegation, 'memberId' | 'summitId'>;

/** The member's coordinators, and the summit's organisers. */
export const runsDelegation = (actor: Actor, { memberId, summitId }: OfMember): boolean =>
  runsSummit(actor, summitId) || hasRole(actor, 'coordinator', memberId);

export const theMember: SubjectPolicy<OfMember> = {
  name: "the member's coordinators or staff",
  allows: runsDelegation,
};

export const thePortal: SubjectPolicy<OfMember> = {
  name: 'the portal itself',
  allows: (actor) => actor.kind === 'system',
};
