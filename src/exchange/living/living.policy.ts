import { coordinator, hasRole, responsibleOfficer, staff } from '../../auth/index.js';
import type { AccessRule, Actor } from '../../platform/index.js';

/** Who sees to students that live with families of some member; which ones is said by the queries. */
export const seesToStudents: AccessRule = {
  name: 'coordinator, local coordinator, staff or responsible officer',
  allows: (actor) =>
    coordinator.allows(actor) ||
    hasRole(actor, 'local_coordinator') ||
    staff.allows(actor) ||
    responsibleOfficer.allows(actor),
};

const ROLES: ReadonlySet<string> = new Set(['coordinator', 'local_coordinator', 'staff', 'responsible_officer']);

/** Receiving members and sponsors whose students the actor may see to, as ids; null for all. */
export function scopesOfLiving(actor: Actor): string[] | null {
  if (actor.kind === 'system' || staffEverywhere(actor)) return null;
  return actor.grants.flatMap(({ role, scope }) => (scope !== null && ROLES.has(role) ? [scope] : []));
}

const staffEverywhere = (actor: Actor): boolean =>
  actor.grants.some(({ role, scope }) => scope === null && (role === 'staff' || role === 'administrator'));
