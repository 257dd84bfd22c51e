import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention, type Unit } from '../../platform/index.js';
import { Account } from './account.entity.js';

const ofAccount = 'r.account_id = $1';

/** An account that is forgotten: nobody can sign in with it, and it names nobody; what it did keeps the id alone. */
@Injectable()
export class AccountRetention implements Retention, OnModuleInit {
  readonly record = 'auth.account';
  readonly words = ['as long as the account'];
  /** No account ends by itself. */
  readonly due = 'SELECT id FROM account WHERE false AND $1::date IS NULL';
  readonly ofAccount = 'SELECT id FROM account WHERE id = $1';
  readonly comesLast = true;
  readonly blanks = ['Account'];
  readonly rows = [
    { entity: 'TotpSecret', where: ofAccount },
    { entity: 'RecoveryCode', where: ofAccount },
    { entity: 'ExternalIdentity', where: ofAccount },
    { entity: 'OneTimeLink', where: ofAccount },
    { entity: 'AccessToken', where: ofAccount },
    { entity: 'RoleGrant', where: ofAccount },
  ];

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  heldBy(): Promise<string | null> {
    return Promise.resolve(null);
  }

  async before({ manager }: Unit, id: string): Promise<void> {
    const { sessionEpoch } = await manager.findOneByOrFail(Account, { id });
    await manager.query('DELETE FROM web_session WHERE account_id = $1', [id]);
    await manager.update(Account, id, {
      email: `forgotten-${id}@invalid`,
      displayName: '–',
      addressedAs: null,
      passwordHash: null,
      birthDate: null,
      emailVerifiedAt: null,
      sessionEpoch: sessionEpoch + 1,
    });
  }
}
