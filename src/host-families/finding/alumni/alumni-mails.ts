import { Injectable } from '@nestjs/common';
import { PortalConfig, type Text, type Unit } from '../../../platform/index.js';
import { HostingMembers } from '../hosting-members.js';
import { asWritten } from '../inquiry/inquiry-mails.js';
import { nameOfYear, soughtYears } from '../school-year.js';
import type { HostAlumnus } from './host-alumnus.entity.js';

/** Where a family that hosted says yes or no. */
export const againPath = (token: string, locale: string): string => `/host/again/${token}?lang=${locale}`;

/** The mails to families that have hosted. */
@Injectable()
export class AlumniMails {
  constructor(
    private readonly members: HostingMembers,
    private readonly config: PortalConfig,
  ) {}

  async send(
    unit: Unit,
    { id, memberId, name, email, locale, timesHosted }: HostAlumnus,
    { occasion, token, words = '' }: { occasion: 'thanks' | 'again'; token: string; words?: string },
  ): Promise<void> {
    const city = (await this.members.cityOf(memberId)) ?? this.config.settings.NETWORK_NAME;
    const season = nameOfYear(soughtYears(unit.now)[0]);
    const params = { name, city, times: timesHosted, season };
    const say = (part: string): Text => ({ key: `host-families.finding-mail.${occasion}.${part}`, params });
    await unit.mail({
      to: email,
      locale,
      subject: say('subject'),
      paragraphs: [
        { key: 'host-families.finding-mail.greeting', params },
        say('why'),
        ...asWritten(words),
        say('next'),
      ],
      action: { label: say('action'), url: againPath(token, locale) },
      about: { type: 'host_alumnus', id },
    });
  }
}
