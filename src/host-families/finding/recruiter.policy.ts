import { hasRole, hasRoleEverywhere } from '../../auth/index.js';
import { NotFound, type AccessRule, type Actor } from '../../platform/index.js';

const RECRUITING_ROLES = ['coordinator', 'local_coordinator'] as const;

/** Who finds families for some member; `mustRecruitFor` says for which. */
export const recruits: AccessRule = {
  name: 'coordinator, local coordinator or staff',
  allows: (actor) => RECRUITING_ROLES.some((role) => hasRole(actor, role)) || hasRole(actor, 'staff'),
};

/** The member's own people, and staff; who asks outside of any member's reach is answered by staff alone. */
export const recruitsFor = (actor: Actor, memberId: string | null): boolean =>
  actor.kind === 'system' ||
  hasRoleEverywhere(actor, 'staff') ||
  (memberId !== null && RECRUITING_ROLES.some((role) => hasRole(actor, role, memberId)));

/** @throws NotFound for the families of another member */
export function mustRecruitFor(actor: Actor, memberId: string | null): void {
  if (!recruitsFor(actor, memberId)) throw new NotFound();
}

/** The members whose inquiries the actor sees; null is all, those outside of any member's reach included. */
export const membersWithin = (actor: Actor): readonly string[] | null =>
  actor.kind === 'system' || hasRoleEverywhere(actor, 'staff')
    ? null
    : actor.grants.flatMap(({ role, scope }) =>
        scope && (RECRUITING_ROLES as readonly string[]).includes(role) ? [scope] : [],
      );
