import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AccountQueries, type AccountCard } from '../../auth/index.js';
import type { MailMessage, Unit } from '../../platform/index.js';
import { moneyIn } from '../fees/documents/money.js';
import { YlsGuardian } from '../guardian/yls-guardian.entity.js';
import type { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsGrant } from '../scholarships/yls-grant.entity.js';
import type { YlsSummit } from '../summit/yls-summit.entity.js';

/** What is told of an admission. */
export type AdmissionNews = 'admit' | 'waitlist' | 'decline' | 'offer' | 'aid' | 'expire' | 'cancel';

interface Telling {
  summit: YlsSummit;
  news: AdmissionNews;
}

/** Student and guardian are written the same, each in the own language. */
@Injectable()
export class AdmissionMails {
  constructor(private readonly accounts: AccountQueries) {}

  tell(unit: Unit, registration: YlsRegistration, telling: Telling): Promise<void> {
    return this.tellAll(unit, [registration], telling);
  }

  /** As many statements for thousands as for one. */
  async tellAll(unit: Unit, registrations: readonly YlsRegistration[], telling: Telling): Promise<void> {
    const accountIds = registrations.map(({ accountId }) => accountId);
    const students = await this.accounts.byIds(accountIds, unit.manager);
    const ids = registrations.map(({ id }) => id);
    const found = await unit.manager.findBy(YlsGuardian, { registrationId: In(ids) });
    const guardians = new Map(found.map((one) => [one.registrationId, one]));
    const grants = new Map(
      (await unit.manager.findBy(YlsGrant, { registrationId: In(ids) })).map((one) => [one.registrationId, one.cents]),
    );
    await unit.mailAll(
      registrations.flatMap((registration) => {
        const { id, accountId } = registration;
        const readers = { student: students.get(accountId), guardian: guardians.get(id) };
        return mailsTo(readers, registration, { ...telling, aidCents: grants.get(id) ?? 0 });
      }),
    );
  }
}

type Reader = Pick<AccountCard, 'email' | 'locale'>;

interface Readers {
  student: AccountCard | undefined;
  guardian: YlsGuardian | undefined;
}

/** Of a place that is offered, the scholarship is part: a family decides with it. */
const OFFERING: ReadonlySet<AdmissionNews> = new Set(['admit', 'offer', 'aid'] as const);

/** The student alone is shown the way: the guardian has no page there. */
function mailsTo(
  { student, guardian }: Readers,
  { id, name, offerUntil }: YlsRegistration,
  { summit, news, aidCents }: Telling & { aidCents: number },
): MailMessage[] {
  const params = { name, summit: summit.name, until: noonOf(offerUntil) };
  const mail = { subject: { key: `yls.mail.${news}.subject`, params }, about: { type: 'yls-registration', id } };
  const paragraphsIn = (locale: string) => {
    const amount = moneyIn(aidCents, summit.currency, locale);
    const aid = { key: 'yls.mail.with-aid', params: { amount } };
    return [{ key: `yls.mail.${news}.text`, params }, ...(OFFERING.has(news) && aidCents > 0 ? [aid] : [])];
  };
  const action = { label: { key: 'yls.mail.open' }, url: '/yls/mine' };
  const mailTo = ({ email, locale }: Reader, more: Pick<MailMessage, 'action'> = {}) => ({
    ...mail,
    to: email,
    locale,
    paragraphs: paragraphsIn(locale),
    ...more,
  });
  return [...(student ? [mailTo(student, { action })] : []), ...(guardian ? [mailTo(guardian)] : [])];
}

/** A day as sentences take it; without an offer no sentence names it. */
const noonOf = (day: string | null): Date => new Date(`${day ?? '1970-01-01'}T12:00:00Z`);
