import { Injectable } from '@nestjs/common';
import { seeOther, Work, type SeeOther } from '../../platform/index.js';
import { Account } from '../account/account.entity.js';
import { Throttle } from '../throttle/throttle.js';
import { MailedSignIns } from './mailed-sign-ins.service.js';

/** Somebody gave the right password of an account whose address was never confirmed. */
@Injectable()
export class UnconfirmedSignIns {
  constructor(
    private readonly work: Work,
    private readonly mailed: MailedSignIns,
    private readonly throttle: Throttle,
  ) {}

  /** Mails the confirmation link once more, and says so. */
  async remind(accountId: string): Promise<SeeOther> {
    const account = await this.work.read().findOneByOrFail(Account, { id: accountId });
    await this.throttle.count('mail-account', account.email);
    await this.mailed.askToConfirm(account);
    return seeOther('/sign-up/sent');
  }
}
