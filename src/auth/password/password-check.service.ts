import { Injectable } from '@nestjs/common';
import { Work } from '../../platform/index.js';
import { Account } from '../account/account.entity.js';
import { Throttle } from '../throttle/throttle.js';
import { passwordOpens } from './passwords.js';

/** Whether an address and a password belong together; guarded against guessing. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly work: Work,
    private readonly throttle: Throttle,
  ) {}

  /**
   * The account, or null. An unknown address takes as long as a wrong password.
   * @throws TooMany after too many tries for the account or from the network address.
   */
  async accountOf(email: string, password: string, networkAddress: string): Promise<Account | null> {
    await this.throttle.count('password-address', networkAddress);
    await this.throttle.count('password-account', email);
    const account = await this.work.read().findOne(Account, { where: { email } });
    if (!(await passwordOpens(account?.passwordHash ?? null, password))) return null;
    await this.throttle.forget('password-account', email);
    await this.throttle.giveBack('password-address', networkAddress);
    return account;
  }
}
