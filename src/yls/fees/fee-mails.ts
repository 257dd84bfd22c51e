import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import type { Unit } from '../../platform/index.js';
import { GuardianLinks, guardianPath } from '../guardian/guardian-links.js';
import { YlsGuardian } from '../guardian/yls-guardian.entity.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import type { YlsSummit } from '../summit/yls-summit.entity.js';
import { moneyIn } from './documents/money.js';
import { shownReference } from './ledger/payment-reference.js';
import type { YlsPayer } from './ledger/yls-payer.entity.js';

/** What a family is told about a fee. */
export type FeeNews = 'invoice' | 'aided' | 'changed' | 'receipt' | 'soon' | 'late' | 'cancelled' | 'refunded';

interface Told {
  news: FeeNews;
  summit: YlsSummit;
  /** What the news is about. */
  cents: number;
}

/** Student and guardian are written the same, each in the own language; the guardian's link opens their one door, at the fees. */
@Injectable()
export class FeeMails {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly links: GuardianLinks,
  ) {}

  async tell(unit: Unit, payer: YlsPayer, { news, summit, cents }: Told): Promise<void> {
    const { manager } = unit;
    const registration = await manager.findOneBy(YlsRegistration, { id: payer.registrationId ?? payer.id });
    if (!registration) return;
    const student = await this.accounts.byId(registration.accountId, manager);
    const guardian = await manager.findOneBy(YlsGuardian, { registrationId: registration.id });
    const mailTo = async ({ email, locale }: { email: string; locale: string }, url: string) => {
      const params = {
        name: payer.student,
        summit: summit.name,
        amount: moneyIn(cents, payer.currency, locale),
        reference: shownReference(payer.reference),
        until: new Date(`${payer.dueOn}T12:00:00Z`),
      };
      const text = (part: string) => ({ key: `yls.fee-mail.${news}.${part}`, params });
      const action = { label: { key: 'yls.fee-mail.open' }, url };
      const about = { type: 'yls-registration', id: registration.id };
      await unit.mail({ to: email, locale, subject: text('subject'), paragraphs: [text('text')], action, about });
    };
    if (student) await mailTo(student, '/yls/mine/fees');
    if (!guardian) return;
    const token = await this.links.issue(unit, guardian.id);
    await mailTo(guardian, guardianPath(token, guardian.locale, '/fees'));
  }
}
