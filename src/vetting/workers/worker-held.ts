import { NotFound, type Unit } from '../../platform/index.js';
import { mustAppointFor } from './worker.policy.js';
import { Worker } from './worker.entity.js';

/** Somebody who is appointed for one of the actor's members, locked. @throws NotFound */
export async function held(unit: Unit, id: string): Promise<Worker> {
  const worker = await unit.manager.findOne(Worker, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!worker || worker.endedAt) throw new NotFound();
  mustAppointFor(unit.actor, worker.scope);
  return worker;
}
