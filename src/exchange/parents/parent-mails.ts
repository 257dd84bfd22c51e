import { Injectable } from '@nestjs/common';
import { PortalConfig, type Text, type Unit } from '../../platform/index.js';
import type { ExchangeParent } from './exchange-parent.entity.js';

/** `named`: the child has named them; `sign`: all is there and waits for them. */
export type ParentOccasion = 'named' | 'sign';

/** Where a parent's page is, in their language. */
export const parentPath = (token: string, locale: string, below = ''): string =>
  `/exchange/parents/${token}${below}?lang=${locale}`;

/** The mails to natural parents, in their language; no answer of the child is in them. `news`: the sentences are `<news>.subject` and `.text`. */
@Injectable()
export class ParentMails {
  constructor(private readonly config: PortalConfig) {}

  send(
    unit: Unit,
    {
      parent,
      news,
      token,
      student,
      isFirst = false,
    }: { parent: ExchangeParent; news: string; token: string; student: string; isFirst?: boolean },
  ): Promise<void> {
    const { id, name, email, locale } = parent;
    const params = { name, student, network: this.config.settings.NETWORK_NAME };
    const say = (key: string): Text => ({ key, params });
    return unit.mail({
      to: email,
      locale,
      subject: say(`${news}.subject`),
      paragraphs: [
        say('exchange.parent-mail.greeting'),
        say(`${news}.text`),
        ...(isFirst ? [say('exchange.parent-mail.unknown')] : []),
      ],
      action: { label: say('exchange.parent-mail.action'), url: parentPath(token, locale) },
      about: { type: 'exchange-parent', id },
    });
  }
}
