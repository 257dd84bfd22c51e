import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import type { Unit } from '../../platform/index.js';
import { inLocale, type Localized } from '../editions/localized.js';
import { Entry } from '../entries/entry.entity.js';

/** Tells who holds the entry of an award, in their language. */
@Injectable()
export class AwardMails {
  constructor(private readonly accounts: AccountQueries) {}

  async given(
    unit: Unit,
    { entryId, label, hasPrize }: { entryId: string; label: Localized; hasPrize: boolean },
  ): Promise<void> {
    const entry = await unit.manager.findOneByOrFail(Entry, { id: entryId });
    const account = await this.accounts.byId(entry.holderAccountId, unit.manager);
    if (!account) return;
    const award = inLocale(label, account.locale);
    const params = { name: account.addressedAs ?? account.displayName, title: entry.title, award };
    const say = (part: string) => ({ key: `yaas.mail.award.${part}`, params });
    await unit.mail({
      to: account.email,
      locale: account.locale,
      subject: say('subject'),
      paragraphs: [
        { key: 'yaas.mail.greeting', params },
        say('what'),
        ...(hasPrize ? [say('prize')] : []),
        say('next'),
      ],
      action: { label: { key: 'yaas.mail.award.action' }, url: `/yaas/entries/${entryId}/awards` },
      about: { type: 'entry', id: entryId },
    });
  }
}
