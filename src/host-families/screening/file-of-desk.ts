import type { EntityManager } from 'typeorm';
import { NotFound, type Actor, type Unit } from '../../platform/index.js';
import { HostFile } from '../file/host-file.entity.js';
import { isOfDesk } from '../file/host-file.policy.js';
import { isOfHousehold } from './is-of-household.js';

/** The file, locked, for somebody of its desk. @throws NotFound for everybody else, and for whoever lives in the home */
export async function fileOfDesk(unit: Unit, id: string): Promise<HostFile> {
  const file = await unit.manager.findOne(HostFile, { where: { id }, lock: { mode: 'pessimistic_write' } });
  return seenByDesk(unit.manager, unit.actor, file);
}

/** The same for reading. @throws NotFound */
export async function seenByDesk(manager: EntityManager, actor: Actor, file: HostFile | null): Promise<HostFile> {
  if (!file || !isOfDesk(actor, file) || (await isOfHousehold(manager, actor, file))) throw new NotFound();
  return file;
}
