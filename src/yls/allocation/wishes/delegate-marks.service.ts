import { Injectable } from '@nestjs/common';
import type { Unit } from '../../../platform/index.js';
import { YlsDelegate } from './yls-delegate.entity.js';

/** What the allocation must know of a delegate's needs: that there is one, never why. */
export type DelegateMarks = Pick<YlsDelegate, 'needsStepFree' | 'needsNurseNear'>;

/** Marks that papers, the nurse or staff set. */
@Injectable()
export class DelegateMarksService {
  /** Those that are not named stay as they are. */
  async set(unit: Unit, registrationId: string, marks: Partial<DelegateMarks>): Promise<void> {
    await unit.manager.upsert(YlsDelegate, { registrationId, ...marks }, ['registrationId']);
    await unit.record('yls-delegate.marked', { type: 'yls-registration', id: registrationId });
  }
}
