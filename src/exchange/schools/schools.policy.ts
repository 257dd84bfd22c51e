import { hasRole, hasRoleEverywhere } from '../../auth/index.js';
import type { Actor } from '../../platform/index.js';

/** Who keeps the schools of a member: its coordinators and local coordinators, staff and responsible officers. */
export const keepsSchools = (actor: Actor, scope: string): boolean =>
  actor.kind === 'system' || KEEPERS.some((role) => hasRole(actor, role, scope));

/** The members whose schools the actor keeps; null is all. */
export const scopesOfSchools = (actor: Actor): readonly string[] | null =>
  actor.kind === 'system' || KEEPERS.some((role) => hasRoleEverywhere(actor, role))
    ? null
    : actor.grants.flatMap(({ scope }) => (scope && keepsSchools(actor, scope) ? [scope] : []));

const KEEPERS = ['staff', 'responsible_officer', 'coordinator', 'local_coordinator'] as const;
