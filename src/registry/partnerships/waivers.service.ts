import { Injectable } from '@nestjs/common';
import { newId, NotFound, type Unit } from '../../platform/index.js';
import { refusing } from '../constraint-refusals.js';
import { PartnershipWaiver } from './partnership-waiver.entity.js';
import { Partnership } from './partnership.entity.js';

/** Says why a second partner in one country is fine. */
@Injectable()
export class Waivers {
  /** @throws NotFound; Conflict when there is a waiver already */
  async grant(unit: Unit, partnershipId: string, reason: string): Promise<void> {
    if (!(await unit.manager.existsBy(Partnership, { id: partnershipId }))) throw new NotFound();
    const granted = { grantedAt: unit.now, grantedBy: unit.actor.accountId };
    const waiver = { ...granted, id: newId(), partnershipId, rule: 'one_per_country' as const, reason };
    await refusing(unit.manager.insert(PartnershipWaiver, waiver));
    await unit.record('registry.waiver.granted', { type: 'partnership', id: partnershipId }, { rule: waiver.rule });
  }
}
