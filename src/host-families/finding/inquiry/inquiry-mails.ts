import { Injectable } from '@nestjs/common';
import { AccountQueries, type AccountCard } from '../../../auth/index.js';
import { PortalConfig, type MailMessage, type Text, type Unit } from '../../../platform/index.js';
import type { HostInquiry } from './host-inquiry.entity.js';

type Occasion = 'confirm' | 'confirmed' | 'here' | 'answered' | 'reminder';

type Addressee = Pick<HostInquiry, 'id' | 'email' | 'name' | 'locale'>;

/** Where a family's own page is, in its language. */
export const inquiryPath = (token: string, locale: string): string => `/host/inquiries/${token}?lang=${locale}`;

/** The mails of an inquiry: to the family, with the next step; to those who answer, without a word about the family. */
@Injectable()
export class InquiryMails {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly config: PortalConfig,
  ) {}

  /** `words` are what a coordinator adds, each part under the next. */
  toFamily(
    unit: Unit,
    { id, email, name, locale }: Addressee,
    { occasion, token, city, words = '' }: { occasion: Occasion; token: string; city: string; words?: string },
  ): Promise<void> {
    const params = { name: name ?? '', city, network: this.config.settings.NETWORK_NAME };
    const say = (part: string): Text => ({ key: `host-families.finding-mail.${occasion}.${part}`, params });
    return unit.mail({
      to: email!,
      locale,
      subject: say('subject'),
      paragraphs: [
        { key: 'host-families.finding-mail.greeting', params },
        say('why'),
        ...asWritten(words),
        say('next'),
      ],
      action: { label: say('action'), url: inquiryPath(token, locale) },
      about: { type: 'host_inquiry', id },
    });
  }

  /** Those who work for the member, else staff: one line and where to answer. */
  async toRecruiters(unit: Unit, { id, memberId }: Pick<HostInquiry, 'id' | 'memberId'>, city: string): Promise<void> {
    for (const { email, locale } of await this.recruiters(unit, memberId)) {
      const params = { city };
      const message: MailMessage = {
        to: email,
        locale,
        subject: { key: 'host-families.desk-mail.subject', params },
        paragraphs: [{ key: 'host-families.desk-mail.text', params }],
        action: { label: { key: 'host-families.desk-mail.action' }, url: `/host-families/inquiries/${id}` },
        about: { type: 'host_inquiry', id },
      };
      await unit.mail(message);
    }
  }

  private async recruiters(unit: Unit, memberId: string | null): Promise<AccountCard[]> {
    const staff = () => this.accounts.holders('staff', null, unit.manager);
    if (memberId === null) return staff();
    const roles = ['coordinator', 'local_coordinator'] as const;
    const own = new Map<string, AccountCard>();
    for (const role of roles)
      for (const card of await this.accounts.holders(role, memberId, unit.manager)) own.set(card.id, card);
    return own.size > 0 ? [...own.values()] : staff();
  }
}

/** What somebody wrote, each part under the next. */
export const asWritten = (words: string): Text[] =>
  words
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => ({ key: 'host-families.finding-mail.words', params: { words: part } }));
