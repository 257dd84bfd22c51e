import { holds, type AccessRule, type Actor } from '../../platform/index.js';
import { rolesThatInclude, type Role } from './role.js';

/**
 * Whether the actor holds the role, or one that includes it, in the scope or everywhere; without a scope, in any.
 * Where the portal demands a second factor, grants that need it are not in the actor until it was given.
 */
export const hasRole = (actor: Actor, role: Role, scope?: string): boolean =>
  rolesThatInclude(role).some((held) => holds(actor, held, scope));

/** The same, everywhere: who is staff of one edition runs no other programme. */
export const hasRoleEverywhere = (actor: Actor, role: Role): boolean =>
  rolesThatInclude(role).some((held) => actor.grants.some((grant) => grant.role === held && grant.scope === null));

const holderOf = (role: Role): AccessRule => ({ name: role, allows: (actor) => hasRole(actor, role) });

export const signedIn: AccessRule = { name: 'signed in', allows: (actor) => actor.kind === 'account' };
export const student = holderOf('student');
export const judge = holderOf('judge');
export const coordinator = holderOf('coordinator');
export const staff = holderOf('staff');
/** The small trained group that reads safeguarding cases; no other role includes it. */
export const safeguarding = holderOf('safeguarding');
/** Who answers to the Department for a sponsor, or an alternate; signs what nobody else may. */
export const responsibleOfficer = holderOf('responsible_officer');
export const administrator = holderOf('administrator');
