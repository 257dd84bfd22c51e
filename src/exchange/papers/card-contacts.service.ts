import { Injectable } from '@nestjs/common';
import { Work, type Actor } from '../../platform/index.js';
import { applicationOfDesk } from '../application/application-of-desk.js';
import { dayOfOffice } from '../application/office-day.js';
import { ExchangeCardContact } from './exchange-card-contact.entity.js';
import { PapersService } from './papers.service.js';

export type ToldContacts = Omit<ExchangeCardContact, 'applicationId' | 'since'>;

/** Whom a student calls. Another coordinator means another card, and that the school is told again: 22 CFR 62.25(d)(14). */
@Injectable()
export class CardContacts {
  constructor(
    private readonly work: Work,
    private readonly papers: PapersService,
  ) {}

  /** @throws NotFound */
  tell(actor: Actor, applicationId: string, told: ToldContacts): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await applicationOfDesk(unit, applicationId);
      const { manager } = unit;
      const before = await manager.findOneBy(ExchangeCardContact, { applicationId });
      const isSame = before?.coordinatorName === told.coordinatorName;
      const since = isSame ? before.since : dayOfOffice(unit.now);
      await manager.save(ExchangeCardContact, { ...told, applicationId, since });
      const subject = { type: 'exchange-application', id: applicationId };
      await unit.record('exchange-contacts.told', subject, { coordinator: told.coordinatorName });
      await this.papers.renew(unit, [applicationId]);
    });
  }
}
