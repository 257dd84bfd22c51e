import { Conflict, NotFound, type Unit } from '../../platform/index.js';
import { GIVEN_UP, listed } from '../registration/registration-state.js';
import { runsDelegation } from './delegation.policy.js';
import { YlsDelegation } from './yls-delegation.entity.js';

/** A delegation that the actor runs, locked: whoever changes it at the same moment waits. @throws NotFound outside their reach */
export async function delegationHeld(unit: Unit, id: string): Promise<YlsDelegation> {
  const delegation = await unit.manager.findOne(YlsDelegation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!delegation || !runsDelegation(unit.actor, delegation)) throw new NotFound();
  return delegation;
}

/** The same of one that comes or waits to come. @throws NotFound, Conflict */
export async function liveDelegationHeld(unit: Unit, id: string): Promise<YlsDelegation> {
  const delegation = await delegationHeld(unit, id);
  mustBeLive(delegation);
  return delegation;
}

/** Seats of families who have given up are another's. The caller holds the delegation. */
export async function freeTheLeft({ manager, now }: Unit, delegation: YlsDelegation): Promise<YlsDelegation> {
  await manager.query(
    `UPDATE yls_seat s SET left_at = $2, token_hash = NULL FROM yls_registration r
      WHERE s.delegation_id = $1 AND s.left_at IS NULL AND r.id = s.registration_id AND r.state IN (${listed(GIVEN_UP)})`,
    [delegation.id, now],
  );
  return manager.findOneByOrFail(YlsDelegation, { id: delegation.id });
}

/** @throws Conflict before it is registered and after it is withdrawn */
export function mustBeLive({ state }: YlsDelegation): void {
  if (state !== 'registered' && state !== 'waiting')
    throw new Conflict([], { key: 'yls.delegations.refusal.not-registered' });
}
