import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/index.js';
import type { HostFile } from '../file/host-file.entity.js';

/** Whether the actor is of the household by their address: all members, not only who applies: 22 CFR 62.25(d)(10)(i). */
export async function isOfHousehold(manager: EntityManager, actor: Actor, { householdId }: HostFile): Promise<boolean> {
  if (!actor.accountId) return false;
  const found = await manager.query<unknown[]>(
    `SELECT FROM household_member m JOIN account a ON a.email = m.email WHERE m.household_id = $1 AND a.id = $2 AND m.left_on IS NULL LIMIT 1`,
    [householdId, actor.accountId],
  );
  return found.length > 0;
}
