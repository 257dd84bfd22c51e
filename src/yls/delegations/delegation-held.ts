import { Conflict, NotFound, type Unit } from '../../platform/index.js';
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

/** @throws Conflict before it is registered and after it is withdrawn */
export function mustBeLive({ state }: YlsDelegation): void {
  if (state !== 'registered' && state !== 'waiting')
    throw new Conflict([], { key: 'yls.delegations.refusal.not-registered' });
}
