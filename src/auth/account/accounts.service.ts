import { Injectable } from '@nestjs/common';
import { newId, type Unit } from '../../platform/index.js';
import { OneTimeLinks } from '../links/one-time-links.service.js';
import { hashPassword } from '../password/passwords.js';
import { RoleGrants, type NewGrant } from '../roles/role-grants.service.js';
import type { Role } from '../roles/role.js';
import { Account } from './account.entity.js';

export interface NewAccount {
  email: string;
  /** Absent for a person who signs in by mailed link or through an identity provider. */
  password?: string;
  displayName: string;
  addressedAs?: string | null;
  locale: string;
  /** `YYYY-MM-DD` */
  birthDate?: string | null;
  /** True when somebody already made sure that the address is theirs. */
  emailVerified?: boolean;
}

export interface Invitation {
  email: string;
  name: string;
  /** Null when a role follows later. */
  role: Role | null;
  scope: string | null;
  locale: string;
}

/** What other modules do with accounts. Each verb joins the caller's unit of work. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly grants: RoleGrants,
    private readonly links: OneTimeLinks,
  ) {}

  /**
   * Makes an account.
   * @throws the database's unique violation (`account_email_is_unique`) when the address has one.
   */
  async create(unit: Unit, account: NewAccount): Promise<{ id: string }> {
    const { password, emailVerified, ...told } = account;
    const id = newId();
    await unit.manager.insert(Account, {
      ...told,
      id,
      passwordHash: password === undefined ? null : await hashPassword(password),
      emailVerifiedAt: emailVerified ? unit.now : null,
      createdAt: unit.now,
    });
    await unit.record('account.created', { type: 'account', id });
    return { id };
  }

  /** @throws Conflict when the person already holds the role in that scope at some of that time. */
  grant(unit: Unit, grant: NewGrant): Promise<{ id: string }> {
    return this.grants.grant(unit, grant);
  }

  /** Ends a grant now. @throws NotFound when there is none. */
  revoke(unit: Unit, grantId: string): Promise<void> {
    return this.grants.revoke(unit, grantId);
  }

  /** A role that rests on papers is held until then; see `RoleGrants.holdUntil`. */
  async holdUntil(unit: Unit, held: Pick<NewGrant, 'accountId' | 'role' | 'scope'> & { until: Date }): Promise<void> {
    await this.grants.holdUntil(unit, held);
  }

  /** Grants the role to the person with this address, making an account without password if need be, and mails a sign-in link. */
  async inviteByEmail(unit: Unit, invitation: Invitation): Promise<{ accountId: string }> {
    const { email, name, role, scope, locale } = invitation;
    const known = await unit.manager.findOne(Account, { where: { email } });
    const accountId = known?.id ?? (await this.create(unit, { email, displayName: name, locale })).id;
    if (role) await this.grants.grantUnlessHeld(unit, { accountId, role, scope });
    await this.links.mail(unit, 'invitation', known ?? { id: accountId, email, locale, displayName: name });
    return { accountId };
  }
}
