import { Injectable } from '@nestjs/common';
import { system, Work, type Unit } from '../../platform/index.js';
import { Account } from '../account/account.entity.js';
import { OneTimeLinks } from '../links/one-time-links.service.js';
import { passwordOpens } from '../password/passwords.js';

/** Signing in by a mailed link, and confirming an address by one. */
@Injectable()
export class MailedSignIns {
  constructor(
    private readonly work: Work,
    private readonly links: OneTimeLinks,
  ) {}

  /** Mails a sign-in link if the address has an account, and says nothing otherwise. */
  ask(email: string): Promise<void> {
    return this.work.run(system, async (unit) => {
      const account = await unit.manager.findOne(Account, { where: { email, state: 'active' } });
      if (account) await this.links.mail(unit, 'sign-in', account);
    });
  }

  /** Mails the confirmation once more, to a person who has shown the password. */
  askToConfirm(account: Account): Promise<void> {
    return this.work.run(system, (unit) => this.links.mail(unit, 'verify-email', account));
  }

  /** Uses the link up. @returns whose it was, or null when it doesn't work (any more). */
  use(token: string): Promise<string | null> {
    return this.work.run(system, async (unit) => {
      const id = await this.links.use(unit, 'sign-in', token);
      if (id) await provedTheirAddress(unit, id);
      return id;
    });
  }

  /**
   * Confirms an address. It takes the link and the password together: with the link alone, a person could confirm
   * an account that somebody else had opened in their name, with a password that somebody else knows.
   */
  confirm(token: string, password: string): Promise<{ accountId: string } | 'dead link' | 'wrong password'> {
    return this.work.run(system, async (unit) => {
      const accountId = await this.links.holder('verify-email', token, unit.manager);
      const account = accountId && (await unit.manager.findOne(Account, { where: { id: accountId } }));
      if (!account) return 'dead link';
      if (!(await passwordOpens(account.passwordHash, password))) return 'wrong password';
      if (!(await this.links.use(unit, 'verify-email', token))) return 'dead link';
      await confirmed(unit, account.id, {});
      return { accountId: account.id };
    });
  }
}

/** A link that was mailed proves the address; a password from before that proof may be somebody else's, and goes. */
async function provedTheirAddress(unit: Unit, id: string): Promise<void> {
  const account = await unit.manager.findOneOrFail(Account, { where: { id } });
  if (!account.emailVerifiedAt) await confirmed(unit, id, { passwordHash: null });
}

async function confirmed(unit: Unit, id: string, more: Partial<Account>): Promise<void> {
  await unit.manager.update(Account, { id }, { ...more, emailVerifiedAt: unit.now });
  await unit.record('account.email_confirmed', { type: 'account', id });
}
