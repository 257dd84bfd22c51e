import { Injectable } from '@nestjs/common';
import { Conflict, NotFound, type Unit } from '../../platform/index.js';
import { RegistryService, type NewDuesPeriod } from '../registry.service.js';
import { DuesPeriod } from './dues-period.entity.js';

/** A period as it should have been recorded, or as it is since the payment; null strikes it out. */
export type CorrectedDues = Omit<NewDuesPeriod, 'memberId'> | null;

/** Dues periods are never changed: the row that was wrong, or that was not yet paid, is replaced by another and stays on record. */
@Injectable()
export class DuesCorrections {
  constructor(private readonly registry: RegistryService) {}

  /** @returns the member's id. @throws NotFound; Conflict when somebody replaced it before, or the new days overlap others. */
  async correct(unit: Unit, id: string, { dues, because }: { dues: CorrectedDues; because: string }): Promise<string> {
    const wrong = await unit.manager.findOne(DuesPeriod, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!wrong) throw new NotFound();
    if (wrong.replacedAt) throw new Conflict([], { key: 'registry.refusal.corrected_already' });
    await unit.manager.update(DuesPeriod, id, { replacedAt: unit.now, replacedBecause: because });
    const { memberId } = wrong;
    if (dues) {
      const replacedById = await this.registry.addDuesPeriod(unit, { ...dues, memberId });
      await unit.manager.update(DuesPeriod, id, { replacedById });
    }
    const subject = { type: 'member', id: memberId };
    await unit.record('registry.dues.corrected', subject, { periodId: id, struckOut: dues === null });
    return memberId;
  }
}
