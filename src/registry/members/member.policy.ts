import { coordinator, hasRole, staff } from '../../auth/index.js';
import { NotFound, type AccessRule, type Actor } from '../../platform/index.js';

/** Who may work at some member's desk; `mustWorkFor` says at which. */
export const memberDesk: AccessRule = {
  name: 'coordinator or staff',
  allows: (actor) => coordinator.allows(actor) || staff.allows(actor),
};

/** The member's own coordinators, and staff. */
export const worksFor = (actor: Actor, memberId: string): boolean =>
  hasRole(actor, 'coordinator', memberId) || hasRole(actor, 'staff');

/** @throws NotFound at another member's desk */
export function mustWorkFor(actor: Actor, memberId: string): void {
  if (!worksFor(actor, memberId)) throw new NotFound();
}
