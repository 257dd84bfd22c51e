import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { newId, Work, type Actor } from '../../platform/index.js';
import { applicationOfDesk } from '../application/application-of-desk.js';
import { ExchangeInsurancePolicy } from './exchange-insurance-policy.entity.js';
import { PapersService } from './papers.service.js';

export type NewPolicy = Omit<ExchangeInsurancePolicy, 'id' | 'applicationId' | 'recordedAt' | 'replacedAt'>;

/** Policies by which students are insured. The newest counts; earlier ones stay on record. */
@Injectable()
export class InsurancePolicies {
  constructor(
    private readonly work: Work,
    private readonly papers: PapersService,
  ) {}

  /** The card names insurer and number, and is made anew with them. @throws NotFound */
  record(actor: Actor, applicationId: string, told: NewPolicy): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await applicationOfDesk(unit, applicationId);
      const { manager, now } = unit;
      await manager.update(ExchangeInsurancePolicy, { applicationId, replacedAt: IsNull() }, { replacedAt: now });
      await manager.insert(ExchangeInsurancePolicy, {
        ...told,
        id: newId(),
        applicationId,
        recordedAt: now,
        replacedAt: null,
      });
      const subject = { type: 'exchange-application', id: applicationId };
      await unit.record('exchange-insurance.recorded', subject, { insurer: told.insurer, until: told.untilOn });
      await this.papers.renew(unit, [applicationId]);
    });
  }
}
