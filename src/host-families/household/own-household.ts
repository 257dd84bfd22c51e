import { NotFound, type Unit } from '../../platform/index.js';
import { Household } from './household.entity.js';

/** The actor's household, locked, so that two windows do not change it at once. @throws NotFound */
export async function ownHousehold({ manager, actor }: Unit): Promise<Household> {
  if (!actor.accountId) throw new NotFound();
  const where = { ownerAccountId: actor.accountId };
  const household = await manager.findOne(Household, { where, lock: { mode: 'pessimistic_write' } });
  if (!household) throw new NotFound();
  return household;
}
