import { hasRoleEverywhere } from '../auth/index.js';
import type { Actor } from '../platform/index.js';

/** Which duties somebody sees: all, those of some members, and always their own. */
export interface DutyReach {
  everything: boolean;
  scopes: readonly string[];
  accountId: string | null;
}

export const reachOf = (actor: Actor): DutyReach => ({
  everything: actor.kind === 'system' || hasRoleEverywhere(actor, 'staff') || hasRoleEverywhere(actor, 'coordinator'),
  scopes: actor.grants.flatMap(({ role, scope }) => (role === 'coordinator' && scope ? [scope] : [])),
  accountId: actor.accountId,
});

/** The same as a condition on `duty d`, whose parameters begin with the reach's own five; a confidential duty is only its owner's. */
export const WITHIN_REACH = `(NOT d.subject_id = ANY ($5::uuid[]) AND (d.responsible_account_id = $3 OR (d.kind <> ALL ($4::text[]) AND ($1::boolean OR d.scope = ANY ($2::uuid[])))))`;

export const reachParameters = (
  { everything, scopes, accountId }: DutyReach,
  { confidentialKinds, hiddenIds }: { confidentialKinds: readonly string[]; hiddenIds: readonly string[] },
): unknown[] => [everything, scopes, accountId, confidentialKinds, hiddenIds];
