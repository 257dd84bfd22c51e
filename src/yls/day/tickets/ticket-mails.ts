import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AccountQueries } from '../../../auth/index.js';
import type { Unit } from '../../../platform/index.js';
import { GuardianMails } from '../../guardian/guardian-mails.js';
import { YlsGuardian } from '../../guardian/yls-guardian.entity.js';
import type { YlsSummit } from '../../summit/yls-summit.entity.js';
import { shownCode } from './ticket-code.js';

/** Whose ticket it is, and what they are told of it. */
export interface Ticketed {
  id: string;
  accountId: string;
  name: string;
  code: string;
}

/** The student gets the ticket, the guardian a page of their own. */
@Injectable()
export class TicketMails {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly mails: GuardianMails,
  ) {}

  async students(unit: Unit, { name: summit }: YlsSummit, ticketed: readonly Ticketed[]): Promise<void> {
    const ids = ticketed.map(({ accountId }) => accountId);
    const accounts = await this.accounts.byIds(ids, unit.manager);
    for (const { id, accountId, code } of ticketed) {
      const student = accounts.get(accountId);
      if (!student) continue;
      await unit.mail({
        to: student.email,
        locale: student.locale,
        subject: { key: 'yls.mail.ticket.subject', params: { summit } },
        paragraphs: [
          { key: 'yls.mail.ticket.text', params: { summit } },
          { key: 'yls.mail.ticket.code', params: { code: shownCode(code) } },
        ],
        action: { label: { key: 'yls.mail.ticket.open' }, url: '/yls/mine/ticket' },
        about: { type: 'yls-registration', id },
      });
    }
  }

  /** Who may collect the student, they say themselves. */
  async guardians(unit: Unit, { name: summit }: YlsSummit, ticketed: readonly Ticketed[]): Promise<void> {
    const names = new Map(ticketed.map(({ id, name }) => [id, name]));
    const guardians = await unit.manager.findBy(YlsGuardian, { registrationId: In([...names.keys()]) });
    for (const { registrationId } of guardians) {
      const params = { summit, name: names.get(registrationId) ?? '' };
      await this.mails.send(unit, { registrationId, news: 'yls.mail.guardian-day', params });
    }
  }
}
