import { coordinator, hasRole, hasRoleEverywhere, staff } from '../../auth/index.js';
import type { AccessRule, Actor, SubjectPolicy } from '../../platform/index.js';
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

/** Who runs delegations of some member. */
export const runsDelegations: AccessRule = {
  name: 'coordinator or staff',
  allows: (actor) => coordinator.allows(actor) || staff.allows(actor),
};

/** SQL over rows of a member and a summit; its parameters, $1 to $3, are those of `reachOf`. */
export const inReach = (member: string, summit: string): string =>
  `($1::boolean OR ${member} = ANY($2::uuid[]) OR ${summit} = ANY($3::uuid[]))`;

/** Whether the actor reaches all, of which members, of which summits. */
export function reachOf(actor: Actor): [boolean, string[], string[]] {
  const scopesOf = (role: string) => actor.grants.flatMap((grant) => (grant.role === role && grant.scope) || []);
  return [
    hasRoleEverywhere(actor, 'staff') || hasRoleEverywhere(actor, 'coordinator'),
    scopesOf('coordinator'),
    scopesOf('staff'),
  ];
}
