import { defineLifecycle, type SubjectPolicy } from '../../platform/index.js';
import { administrator, staff } from '../roles/access-rules.js';
import { Account, type AccountState } from './account.entity.js';

export type AccountEvent = 'suspend' | 'reinstate';

const anyoneOfStaffButThePerson: SubjectPolicy<Account> = {
  name: 'staff, for another person',
  allows: (actor, account) => staff.allows(actor) && actor.accountId !== account.id,
};

const anAdministrator: SubjectPolicy<Account> = {
  name: 'administrator',
  allows: (actor) => administrator.allows(actor),
};

/** A suspended account opens nothing, and nothing of it is lost. */
export const accountLifecycle = defineLifecycle<AccountState, AccountEvent, Account, object>({
  aggregate: 'account',
  entity: Account,
  states: ['active', 'suspended'],
  initial: 'active',
  transitions: [
    { from: ['active'], on: 'suspend', to: 'suspended', who: anyoneOfStaffButThePerson, needsReason: true },
    { from: ['suspended'], on: 'reinstate', to: 'active', who: anAdministrator },
  ],
});
