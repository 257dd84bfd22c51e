import type { Unit } from '../../../platform/index.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';

/** Held, so that two devices that send the same student at once see one another. */
export function heldAtDoor({ manager }: Unit, id: string, summitId: string): Promise<YlsRegistration | null> {
  return manager.findOne(YlsRegistration, { where: { id, summitId }, lock: { mode: 'pessimistic_write' } });
}
