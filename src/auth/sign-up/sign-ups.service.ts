import { Injectable } from '@nestjs/common';
import { system, Work, type Unit } from '../../platform/index.js';
import { Account } from '../account/account.entity.js';
import { AccountsService } from '../account/accounts.service.js';
import { OneTimeLinks } from '../links/one-time-links.service.js';
import { hashPassword } from '../password/passwords.js';
import { SignUpMail } from './sign-up-mail.js';

export interface SignUp {
  email: string;
  password: string;
  displayName: string;
  /** `YYYY-MM-DD`; the person is thirteen or older. */
  birthDate: string;
  role: 'student' | 'guardian';
  locale: string;
}

/** Signing up for oneself. What the page answers is the same whether the address was known or not; the mail tells its owner. */
@Injectable()
export class SignUps {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountsService,
    private readonly links: OneTimeLinks,
    private readonly mail: SignUpMail,
  ) {}

  async signUp(told: SignUp): Promise<void> {
    const passwordHash = await hashPassword(told.password);
    await this.work.run(system, async (unit) => {
      await lockAddress(unit, told.email);
      const known = await unit.manager.findOne(Account, { where: { email: told.email } });
      if (known?.emailVerifiedAt) return this.mail.alreadyHere(unit, known);
      const account = known ?? (await this.open(unit, told));
      await this.takeLatestWord(unit, account.id, { told, passwordHash });
      await this.links.mail(unit, 'verify-email', { ...told, id: account.id });
    });
  }

  private async open(unit: Unit, { email, displayName, locale, role }: SignUp): Promise<{ id: string }> {
    const account = await this.accounts.create(unit, { email, displayName, locale });
    await this.accounts.grant(unit, { accountId: account.id, role, scope: null });
    return account;
  }

  /** Nobody has shown yet that the address is theirs: what was told last counts, and confirming asks for its password. */
  private async takeLatestWord(
    unit: Unit,
    id: string,
    { told, passwordHash }: { told: SignUp; passwordHash: string },
  ): Promise<void> {
    const { displayName, birthDate, locale } = told;
    await unit.manager.update(Account, { id }, { passwordHash, displayName, birthDate, locale });
  }
}

/** Two sign-ups with one address wait for each other. */
const lockAddress = (unit: Unit, email: string): Promise<unknown> =>
  unit.manager.query('SELECT pg_advisory_xact_lock(hashtextextended(lower($1), 0))', [email]);
