import type { Actor } from '../../platform/index.js';
import { administrator, staff } from './access-rules.js';
import { ROLES, VETTED_ROLES, type Role } from './role.js';

const ONLY_BY_ADMINISTRATORS: ReadonlySet<Role> = new Set([
  'administrator',
  'staff',
  'safeguarding',
  'responsible_officer',
]);

/** Staff grant and end every role but their own kind's, which are for administrators, and those that follow from papers. */
export function mayGrant(actor: Actor, role: Role): boolean {
  if (VETTED_ROLES.includes(role)) return false;
  return ONLY_BY_ADMINISTRATORS.has(role) ? administrator.allows(actor) : staff.allows(actor);
}

export const grantableRoles = (actor: Actor): Role[] => ROLES.filter((role) => mayGrant(actor, role));
