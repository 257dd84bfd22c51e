import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/index.js';
import type { HostFile } from '../file/host-file.entity.js';

/**
 * As a condition on `household_member m` and `account a`: the account is that of somebody who is of the household now. An address that the
 * family only typed is nobody's: else a family could say who is kept from its file.
 */
export const IS_THEIRS = 'm.left_on IS NULL AND a.email = m.proven_email';

/** Whether the actor is of the household: all members, not only who applies: 22 CFR 62.25(d)(10)(i). */
export async function isOfHousehold(manager: EntityManager, actor: Actor, { householdId }: HostFile): Promise<boolean> {
  if (!actor.accountId) return false;
  const found = await manager.query<unknown[]>(
    `SELECT FROM household_member m JOIN account_brief a ON ${IS_THEIRS} WHERE m.household_id = $1 AND a.id = $2 LIMIT 1`,
    [householdId, actor.accountId],
  );
  return found.length > 0;
}
