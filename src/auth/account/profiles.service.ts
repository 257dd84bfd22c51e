import { Injectable } from '@nestjs/common';
import { Work, type Actor } from '../../platform/index.js';
import { Account } from './account.entity.js';
import type { Profile } from './profile.schema.js';

/** What a person is shown of their own account. */
export type OwnAccount = Pick<Account, 'email' | 'displayName' | 'addressedAs' | 'locale' | 'birthDate'>;

/** What a person sees and changes of their own account. */
@Injectable()
export class Profiles {
  constructor(private readonly work: Work) {}

  own(actor: Actor): Promise<OwnAccount> {
    return this.work.read().findOneOrFail(Account, {
      select: { id: true, email: true, displayName: true, addressedAs: true, locale: true, birthDate: true },
      where: { id: actor.accountId! },
    });
  }

  change(actor: Actor, profile: Profile): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await unit.manager.update(Account, { id: actor.accountId! }, profile);
      await unit.record('account.profile_changed', { type: 'account', id: actor.accountId! });
    });
  }
}
