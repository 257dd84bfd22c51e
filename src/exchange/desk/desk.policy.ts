import { coordinator, hasRole, hasRoleEverywhere, responsibleOfficer, staff } from '../../auth/index.js';
import type { AccessRule, Actor } from '../../platform/index.js';
import { inHomesOf } from '../application/home-accounts.js';

/** Who works on applications of some community, member or sponsor; which ones is said by the queries. */
export const runsExchange: AccessRule = {
  name: 'coordinator, local coordinator, staff or responsible officer',
  allows: (actor) =>
    coordinator.allows(actor) ||
    hasRole(actor, 'local_coordinator') ||
    staff.allows(actor) ||
    responsibleOfficer.allows(actor),
};

/** Whose applications the actor works on. */
export interface Reach {
  isOfAll: boolean;
  members: readonly string[];
  communities: readonly string[];
  sponsors: readonly string[];
}

/** What `mayReadApplication` lets a desk read, as a list asks for it. */
export function reachOf(actor: Actor): Reach {
  const scopesOf = (...roles: string[]) =>
    actor.grants.flatMap(({ role, scope }) => (roles.includes(role) && scope ? [scope] : []));
  return {
    isOfAll: actor.kind === 'system' || OF_ALL.some((role) => hasRoleEverywhere(actor, role)),
    members: scopesOf('coordinator', 'local_coordinator', 'staff', 'administrator', 'responsible_officer'),
    communities: scopesOf('coordinator'),
    sponsors: scopesOf('responsible_officer'),
  };
}

const OF_ALL = ['staff', 'responsible_officer', 'coordinator'] as const;

/** SQL over `exchange_application a`; its parameters, $1 to $5, are those of `reachedBy`. Nobody's list holds their own application, or that of a student in their home. */
export const IN_REACH = `a.account_id IS DISTINCT FROM $5::uuid AND a.id <> ALL (${inHomesOf('$5::uuid')})
  AND ($1::boolean OR a.scope = ANY($2::uuid[]) OR a.sending_community_id = ANY($3::uuid[]) OR a.sponsor_id = ANY($4::uuid[]))`;

export function reachedBy(actor: Actor): unknown[] {
  const { isOfAll, members, communities, sponsors } = reachOf(actor);
  return [isOfAll, members, communities, sponsors, actor.accountId];
}
