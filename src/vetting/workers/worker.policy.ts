import { coordinator, hasRole, hasRoleEverywhere, staff } from '../../auth/index.js';
import { NotFound, type AccessRule, type Actor } from '../../platform/index.js';

/** Who appoints the people of some member and keeps their papers; `mustAppointFor` says of which. */
export const appointsWorkers: AccessRule = {
  name: 'coordinator or staff',
  allows: (actor) => coordinator.allows(actor) || staff.allows(actor),
};

export const appointsFor = (actor: Actor, scope: string): boolean =>
  actor.kind === 'system' || hasRole(actor, 'staff', scope) || hasRole(actor, 'coordinator', scope);

/** @throws NotFound for the people of another member */
export function mustAppointFor(actor: Actor, scope: string): void {
  if (!appointsFor(actor, scope)) throw new NotFound();
}

/** The members whose people the actor sees; null is all. */
export const scopesWithin = (actor: Actor): readonly string[] | null =>
  hasRoleEverywhere(actor, 'staff') || hasRoleEverywhere(actor, 'coordinator')
    ? null
    : actor.grants.flatMap(({ role, scope }) => (role === 'coordinator' && scope ? [scope] : []));
