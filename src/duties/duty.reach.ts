import { hasRole } from '../auth/index.js';
import type { Actor } from '../platform/index.js';

/** Which duties somebody sees: all, those of some members, and always their own. */
export interface DutyReach {
  everything: boolean;
  scopes: readonly string[];
  accountId: string | null;
}

export const reachOf = (actor: Actor): DutyReach => ({
  everything:
    actor.kind === 'system' ||
    hasRole(actor, 'staff') ||
    actor.grants.some(({ role, scope }) => role === 'coordinator' && scope === null),
  scopes: actor.grants.flatMap(({ role, scope }) => (role === 'coordinator' && scope ? [scope] : [])),
  accountId: actor.accountId,
});

/** The same as a condition on `duty d`, whose parameters begin with the reach's own three. */
export const WITHIN_REACH = `($1::boolean OR d.scope = ANY($2::uuid[]) OR d.responsible_account_id = $3)`;

export const reachParameters = ({ everything, scopes, accountId }: DutyReach): unknown[] => [
  everything,
  scopes,
  accountId,
];
