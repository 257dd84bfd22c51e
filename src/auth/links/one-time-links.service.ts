import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import { hashOfToken, newToken, Clock, newId, PortalConfig, type Unit, Work } from '../../platform/index.js';
import type { Account } from '../account/account.entity.js';
import { OneTimeLink, type LinkPurpose } from './one-time-link.entity.js';

type Occasion = 'verify-email' | 'reset-password' | 'sign-in' | 'invitation';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What each occasion's link does, where it leads, how long it works, and the words of its mail. */
const OCCASIONS: Record<Occasion, { purpose: LinkPurpose; path: string; lasts: number; words: string }> = {
  'verify-email': { purpose: 'verify-email', path: '/sign-up/confirmation', lasts: 3 * DAY, words: 'auth.mail.verify' },
  'reset-password': {
    purpose: 'reset-password',
    path: '/password/reset',
    lasts: 60 * MINUTE,
    words: 'auth.mail.reset',
  },
  'sign-in': { purpose: 'sign-in', path: '/sign-in/link', lasts: 30 * MINUTE, words: 'auth.mail.link' },
  invitation: { purpose: 'sign-in', path: '/sign-in/link', lasts: 14 * DAY, words: 'auth.mail.invitation' },
};

type Addressee = Pick<Account, 'id' | 'email' | 'locale' | 'displayName'> & { addressedAs?: string | null };

/** Mailed links that work once. Opening one shows a button; only the button uses it up, for mail scanners open links, too. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly work: Work,
    private readonly config: PortalConfig,
    private readonly clock: Clock,
  ) {}

  /** Makes a link for the occasion and mails it; both happen with the unit or not at all. */
  async mail(unit: Unit, occasion: Occasion, to: Addressee): Promise<void> {
    const { path, words } = OCCASIONS[occasion];
    const token = await this.issue(unit, occasion, to.id);
    const params = { name: to.addressedAs ?? to.displayName, network: this.config.settings.NETWORK_NAME };
    await unit.mail({
      to: to.email,
      locale: to.locale,
      subject: { key: `${words}.subject`, params },
      paragraphs: ['greeting', 'why', 'unasked'].map((part) => ({ key: `${words}.${part}`, params })),
      action: { label: { key: `${words}.action` }, url: `${this.config.publicUrl}${path}/${token}` },
    });
  }

  /** A new link's token; the database keeps only its hash. */
  async issue(unit: Unit, occasion: Occasion, accountId: string): Promise<string> {
    const { purpose, lasts } = OCCASIONS[occasion];
    const token = newToken();
    await unit.manager.insert(OneTimeLink, {
      id: newId(),
      accountId,
      purpose,
      tokenHash: hashOfToken(token),
      createdAt: unit.now,
      expiresAt: new Date(unit.now.getTime() + lasts),
    });
    return token;
  }

  /** Whose link it is while it works, else null. Asking uses nothing up. Pass a unit's manager to ask inside its transaction. */
  async holder(purpose: LinkPurpose, token: string, manager: EntityManager = this.work.read()): Promise<string | null> {
    const live = { purpose, tokenHash: hashOfToken(token), usedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) };
    const link = await manager.findOne(OneTimeLink, { select: { id: true, accountId: true }, where: live });
    return link?.accountId ?? null;
  }

  /**
   * Uses the link up. Of two who come at once the database lets one through; the person's other links of the purpose end with it.
   * @returns whose link it was, or null when it doesn't work (any more).
   */
  async use(unit: Unit, purpose: LinkPurpose, token: string): Promise<string | null> {
    const used = await unit.manager
      .createQueryBuilder()
      .update(OneTimeLink)
      .set({ usedAt: unit.now })
      .where({ purpose, tokenHash: hashOfToken(token), usedAt: IsNull(), expiresAt: MoreThan(unit.now) })
      .returning('account_id')
      .execute();
    const accountId = (used.raw as { account_id: string }[])[0]?.account_id ?? null;
    if (accountId)
      await unit.manager.update(OneTimeLink, { accountId, purpose, usedAt: IsNull() }, { usedAt: unit.now });
    return accountId;
  }
}
