import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../../auth/index.js';
import type { Text, Unit } from '../../../platform/index.js';
import { lastDayBefore } from '../../editions/window.js';
import type { Entry } from '../../entries/entry.entity.js';

/** What a family is told when an entry is ruled out, and when that is taken back. */
@Injectable()
export class DisqualificationMails {
  constructor(private readonly accounts: AccountQueries) {}

  ruledOut(
    unit: Unit,
    entry: Entry,
    { reason, appealUntil, timeZone }: { reason: string; appealUntil: Date | null; timeZone: string },
  ): Promise<void> {
    const params = { reason, title: entry.title };
    const appeal: Text = appealUntil
      ? { key: 'yaas.disqualified.mail.appeal', params: { until: lastDayBefore(appealUntil, timeZone) } }
      : { key: 'yaas.disqualified.mail.final' };
    const said = ['what', 'reason'].map((part) => ({ key: `yaas.disqualified.mail.${part}`, params }));
    return this.send(unit, entry, {
      subject: { key: 'yaas.disqualified.mail.subject', params },
      said: [...said, appeal],
    });
  }

  reinstated(unit: Unit, entry: Entry, reason: string): Promise<void> {
    const params = { reason, title: entry.title };
    const said = ['what', 'reason', 'next'].map((part) => ({ key: `yaas.reinstated.mail.${part}`, params }));
    return this.send(unit, entry, { subject: { key: 'yaas.reinstated.mail.subject', params }, said });
  }

  private async send(unit: Unit, entry: Entry, { subject, said }: { subject: Text; said: Text[] }): Promise<void> {
    const account = await this.accounts.byId(entry.holderAccountId, unit.manager);
    if (!account) return;
    const name = account.addressedAs ?? account.displayName;
    await unit.mail({
      to: account.email,
      locale: account.locale,
      subject,
      paragraphs: [{ key: 'yaas.mail.greeting', params: { name } }, ...said],
      action: { label: { key: 'yaas.mail.action' }, url: `/yaas/entries/${entry.id}` },
      about: { type: 'entry', id: entry.id },
    });
  }
}
