import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { system, Work, type Actor, type RuleResult, type Unit } from '../../platform/index.js';
import { Account } from '../account/account.entity.js';
import { OneTimeLinks } from '../links/one-time-links.service.js';
import { AccessToken } from '../tokens/access-token.entity.js';
import { Sessions } from '../sessions/sessions.service.js';
import { hashPassword, passwordOpens } from './passwords.js';
import { whyNotPassword } from './password.rules.js';

export type PasswordChange = { done: true; accountId: string } | { done: false; refusal?: RuleResult; dead?: boolean };

/** Forgotten, reset and changed passwords. A new password ends every session and every token: whoever had the old one is out. */
@Injectable()
export class PasswordChanges {
  constructor(
    private readonly work: Work,
    private readonly links: OneTimeLinks,
    private readonly sessions: Sessions,
  ) {}

  /** Mails a reset link if the address has an account, and says nothing otherwise. */
  forgotten(email: string): Promise<void> {
    return this.work.run(system, async (unit) => {
      const account = await unit.manager.findOne(Account, { where: { email, state: 'active' } });
      if (account) await this.links.mail(unit, 'reset-password', account);
    });
  }

  /** Sets a password by a mailed link; who holds the link holds the address. `dead`: the link doesn't work (any more). */
  reset(token: string, password: string): Promise<PasswordChange> {
    return this.work.run(system, async (unit) => {
      const accountId = await this.links.use(unit, 'reset-password', token);
      const account = accountId && (await unit.manager.findOne(Account, { where: { id: accountId } }));
      if (!account) return { done: false, dead: true };
      const { emailVerifiedAt } = account;
      await this.set(unit, account, { password, emailVerifiedAt: emailVerifiedAt ?? unit.now });
      return { done: true, accountId: account.id };
    });
  }

  /** Why the person who holds this reset link may not take this password, before the link is used up. */
  async whyNotByLink(token: string, password: string): Promise<RuleResult | undefined> {
    const accountId = await this.links.holder('reset-password', token);
    const account = accountId && (await this.work.read().findOne(Account, { where: { id: accountId } }));
    return whyNotPassword({ password, known: account ? knownOf(account) : [] });
  }

  /** Changes it for a person who is signed in; the one from before is asked for when there is one. */
  change(actor: Actor, { current, password }: { current: string; password: string }): Promise<PasswordChange> {
    return this.work.run(actor, async (unit) => {
      const account = await unit.manager.findOneOrFail(Account, { where: { id: actor.accountId! } });
      if (account.passwordHash && !(await passwordOpens(account.passwordHash, current))) return { done: false };
      const refusal = whyNotPassword({ password, known: knownOf(account) });
      if (refusal) return { done: false, refusal };
      await this.set(unit, account, { password });
      return { done: true, accountId: account.id };
    });
  }

  private async set(unit: Unit, { id }: Account, change: { password: string; emailVerifiedAt?: Date }): Promise<void> {
    const { password, ...more } = change;
    await unit.manager.update(Account, { id }, { ...more, passwordHash: await hashPassword(password) });
    await this.sessions.endAll(unit, id);
    await unit.manager.update(AccessToken, { accountId: id, revokedAt: IsNull() }, { revokedAt: unit.now });
    await unit.record('account.password_set', { type: 'account', id });
  }
}

const knownOf = ({ email, displayName, addressedAs }: Account): string[] => [email, displayName, addressedAs ?? ''];
