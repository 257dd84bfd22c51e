import { Injectable } from '@nestjs/common';
import { insertMany, newId, type Unit } from '../../platform/index.js';
import { hashPassword } from '../password/passwords.js';
import type { Role } from '../roles/role.js';
import { RoleGrant } from '../roles/role-grant.entity.js';
import { Account } from './account.entity.js';

/** A person of a generated season; the address counts as theirs. */
export interface SeededPerson {
  email: string;
  displayName: string;
  /** `YYYY-MM-DD` */
  birthDate?: string;
  role: Role;
  /** An opaque id; null means everywhere. */
  scope: string | null;
}

/** Accounts by the thousand, for generated seasons. */
@Injectable()
export class AccountSeeds {
  private readonly hashes = new Map<string, Promise<string>>();

  /**
   * Makes accounts with one role each; all share one password. Their roles began a year ago, so that they may have acted in the past.
   * @returns their ids, in the order given
   * @throws the database's unique violation (`account_email_is_unique`) when an address has an account.
   */
  async createMany(unit: Unit, people: readonly SeededPerson[], password: string): Promise<string[]> {
    const passwordHash = await this.hashed(password);
    const made = people.map(({ email, displayName, birthDate = null, role, scope }) => ({
      account: { id: newId(), email, displayName, birthDate, passwordHash, locale: 'en', addressedAs: null },
      grant: { role, scope },
    }));
    const times = { emailVerifiedAt: unit.now, createdAt: unit.now };
    await insertMany(
      unit.manager,
      Account,
      made.map(({ account }) => ({ ...account, ...times, state: 'active' as const, sessionEpoch: 0 })),
    );
    const validFrom = new Date(unit.now.getTime() - 366 * 86_400_000);
    const since = { validFrom, validUntil: null, grantedBy: null };
    await insertMany(
      unit.manager,
      RoleGrant,
      made.map(({ account, grant }) => ({ id: newId(), accountId: account.id, ...grant, ...since })),
    );
    await unit.record('account.seeded', { type: 'account', id: 'many' }, { count: people.length });
    return made.map(({ account }) => account.id);
  }

  /** A hash takes a tenth of a second by design: once for all. */
  private hashed(password: string): Promise<string> {
    const hash = this.hashes.get(password) ?? hashPassword(password);
    this.hashes.set(password, hash);
    return hash;
  }
}
