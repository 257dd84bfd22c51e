import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Conflict, NotFound, type Unit } from '../../platform/index.js';
import { RegistryService, type NewAct } from '../registry.service.js';
import { PartnershipAct } from './partnership-act.entity.js';

/** An act as it should have been recorded; null strikes it out. */
export type CorrectedAct = Omit<NewAct, 'partnershipId'> | null;

/** Acts that were recorded wrongly stay on record as such; the one that replaces them counts. */
@Injectable()
export class ActCorrections {
  constructor(private readonly registry: RegistryService) {}

  /** A scan that was on file stays with the corrected act unless it brings its own. @throws NotFound, Conflict when somebody corrected it before. */
  async correct(unit: Unit, id: string, { act, because }: { act: CorrectedAct; because: string }): Promise<void> {
    const wrong = await unit.manager.findOne(PartnershipAct, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!wrong) throw new NotFound();
    if (wrong.replacedAt) throw new Conflict([], { key: 'registry.refusal.corrected_already' });
    await unit.manager.update(
      PartnershipAct,
      { id, replacedAt: IsNull() },
      { replacedAt: unit.now, replacedBecause: because },
    );
    const { partnershipId, documentFileId } = wrong;
    if (act) {
      const replacedById = await this.registry.addAct(unit, { documentFileId, ...act, partnershipId });
      await unit.manager.update(PartnershipAct, id, { replacedById });
    }
    const subject = { type: 'partnership', id: partnershipId };
    await unit.record('registry.act.corrected', subject, { actId: id, struckOut: act === null });
  }
}
