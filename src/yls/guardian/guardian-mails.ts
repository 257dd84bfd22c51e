import { Injectable } from '@nestjs/common';
import type { Text, Unit } from '../../platform/index.js';
import { GuardianLinks, guardianPath } from './guardian-links.js';
import { YlsGuardian } from './yls-guardian.entity.js';

interface GuardianNews {
  registrationId: string;
  /** The sentences are `<news>.subject` and `<news>.text`. */
  news: string;
  params: NonNullable<Text['params']>;
}

/** What guardians are written: in their language, with a way to their own page. No answer of the student is in it. */
@Injectable()
export class GuardianMails {
  constructor(private readonly links: GuardianLinks) {}

  /** To nobody while nobody is named. */
  async send(unit: Unit, { registrationId, news, params }: GuardianNews): Promise<void> {
    const guardian = await unit.manager.findOneBy(YlsGuardian, { registrationId });
    if (!guardian) return;
    const { id, email, locale } = guardian;
    const token = await this.links.issue(unit, id);
    await unit.mail({
      to: email,
      locale,
      subject: { key: `${news}.subject`, params },
      paragraphs: [{ key: `${news}.text`, params }],
      action: { label: { key: 'yls.guardian-page.open' }, url: guardianPath(token, locale) },
      about: { type: 'yls-registration', id: registrationId },
    });
  }
}
