import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import type { Unit } from '../../platform/index.js';
import { YlsGuardian } from '../guardian/yls-guardian.entity.js';
import type { YlsRegistration } from '../registration/yls-registration.entity.js';
import type { YlsSummit } from '../summit/yls-summit.entity.js';

/** What is told of an admission. */
export type AdmissionNews = 'admit' | 'waitlist' | 'decline' | 'offer' | 'expire' | 'cancel';

/** Student and guardian are written the same, each in the own language. */
@Injectable()
export class AdmissionMails {
  constructor(private readonly accounts: AccountQueries) {}

  async tell(
    unit: Unit,
    { id, accountId, name, offerUntil }: YlsRegistration,
    { summit, news }: { summit: YlsSummit; news: AdmissionNews },
  ): Promise<void> {
    const student = await this.accounts.byId(accountId, unit.manager);
    const guardian = await unit.manager.findOneBy(YlsGuardian, { registrationId: id });
    const params = { name, summit: summit.name, until: noonOf(offerUntil) };
    const mail = { subject: { key: `yls.mail.${news}.subject`, params }, about: { type: 'yls-registration', id } };
    const paragraphs = [{ key: `yls.mail.${news}.text`, params }];
    const action = { label: { key: 'yls.mail.open' }, url: '/yls/mine' };
    if (student) await unit.mail({ ...mail, to: student.email, locale: student.locale, paragraphs, action });
    if (guardian) await unit.mail({ ...mail, to: guardian.email, locale: guardian.locale, paragraphs });
  }
}

/** A day as sentences take it; without an offer no sentence names it. */
const noonOf = (day: string | null): Date => new Date(`${day ?? '1970-01-01'}T12:00:00Z`);
