import { Injectable } from '@nestjs/common';
import { PortalConfig, type Unit } from '../../platform/index.js';
import type { Account } from '../account/account.entity.js';

/** Tells the owner of an address that somebody, perhaps they themselves, signed up with it again. */
@Injectable()
export class SignUpMail {
  constructor(private readonly config: PortalConfig) {}

  async alreadyHere(unit: Unit, { email, locale, displayName, addressedAs }: Account): Promise<void> {
    const params = { name: addressedAs ?? displayName, network: this.config.settings.NETWORK_NAME };
    await unit.mail({
      to: email,
      locale,
      subject: { key: 'auth.mail.known.subject', params },
      paragraphs: ['greeting', 'why', 'unasked'].map((part) => ({ key: `auth.mail.known.${part}`, params })),
      action: { label: { key: 'auth.mail.known.action' }, url: `${this.config.publicUrl}/sign-in` },
    });
  }
}
