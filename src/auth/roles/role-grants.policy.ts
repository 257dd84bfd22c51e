import type { Actor } from '../../platform/index.js';
import { administrator, staff } from './access-rules.js';
import { ROLES, type Role } from './role.js';

const ONLY_BY_ADMINISTRATORS: ReadonlySet<Role> = new Set(['administrator', 'staff', 'safeguarding']);

/** Staff grant and end every role but their own kind's: those are for administrators. */
export function mayGrant(actor: Actor, role: Role): boolean {
  return ONLY_BY_ADMINISTRATORS.has(role) ? administrator.allows(actor) : staff.allows(actor);
}

export const grantableRoles = (actor: Actor): Role[] => ROLES.filter((role) => mayGrant(actor, role));
