import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock, Work } from '../../platform/index.js';
import { rolesThatInclude, type Role } from '../roles/role.js';
import { Account } from './account.entity.js';

/** What other modules may know of an account. */
export interface AccountCard {
  id: string;
  email: string;
  displayName: string;
  addressedAs: string | null;
  locale: string;
  emailVerifiedAt: Date | null;
}

const CARD = {
  id: true,
  email: true,
  displayName: true,
  addressedAs: true,
  locale: true,
  emailVerifiedAt: true,
} as const;

/** Narrow questions about accounts. Pass a unit's manager to ask inside its transaction. */
@Injectable()
export class AccountQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  byId(id: string, manager: EntityManager = this.work.read()): Promise<AccountCard | null> {
    return manager.findOne(Account, { select: CARD, where: { id } });
  }

  /** By id; unknown ids are left out. */
  async byIds(ids: readonly string[], manager: EntityManager = this.work.read()): Promise<Map<string, AccountCard>> {
    const found = await manager.find(Account, { select: CARD, where: { id: In([...new Set(ids)]) } });
    return new Map(found.map((account) => [account.id, account]));
  }

  /** Upper and lower case are the same. */
  byEmail(email: string, manager: EntityManager = this.work.read()): Promise<AccountCard | null> {
    return manager.findOne(Account, { select: CARD, where: { email } });
  }

  /** `YYYY-MM-DD`, or null when the person never told. */
  async birthDateOf(accountId: string, manager: EntityManager = this.work.read()): Promise<string | null> {
    const account = await manager.findOne(Account, { select: { birthDate: true }, where: { id: accountId } });
    return account?.birthDate ?? null;
  }

  /** Display names by account id; unknown ids are left out. */
  async displayNames(ids: readonly string[], manager: EntityManager = this.work.read()): Promise<Map<string, string>> {
    const accounts = await manager.find(Account, {
      select: { id: true, displayName: true },
      where: { id: In([...new Set(ids)]) },
    });
    return new Map(accounts.map((account) => [account.id, account.displayName]));
  }

  /** Until when each holds one of these roles in the scope or everywhere; null where no end is known. Who holds none now is left out. */
  async heldUntil(
    { accountIds, roles, scope }: { accountIds: readonly string[]; roles: readonly Role[]; scope: string },
    manager: EntityManager = this.work.read(),
  ): Promise<Map<string, Date | null>> {
    const rows = await manager.query<{ accountId: string; until: Date | null }[]>(
      `SELECT account_id AS "accountId", CASE WHEN bool_or(valid_until IS NULL) THEN NULL ELSE max(valid_until) END AS until FROM role_grant
        WHERE account_id = ANY ($1) AND role = ANY ($2) AND (scope IS NULL OR scope = $3)
          AND valid_from <= $4 AND (valid_until IS NULL OR valid_until > $4) GROUP BY account_id`,
      [accountIds, roles.flatMap(rolesThatInclude), scope, this.clock.now()],
    );
    return new Map(rows.map(({ accountId, until }) => [accountId, until]));
  }

  /** Those of the accounts that are not suspended. */
  async activeAmong(ids: readonly string[], manager: EntityManager = this.work.read()): Promise<Set<string>> {
    const active = await manager.find(Account, { select: { id: true }, where: { id: In([...ids]), state: 'active' } });
    return new Set(active.map(({ id }) => id));
  }

  /** `YYYY-MM-DD` by account; null where the person never told. Unknown ids are left out. */
  async birthDates(
    ids: readonly string[],
    manager: EntityManager = this.work.read(),
  ): Promise<Map<string, string | null>> {
    const found = await manager.find(Account, { select: { id: true, birthDate: true }, where: { id: In([...ids]) } });
    return new Map(found.map(({ id, birthDate }) => [id, birthDate]));
  }

  /** The scopes in which the person holds this very role now; everywhere is none of them. */
  async scopesOf(accountId: string, role: Role, manager: EntityManager = this.work.read()): Promise<string[]> {
    const rows = await manager.query<{ scope: string }[]>(
      `SELECT scope FROM role_grant WHERE account_id = $1 AND role = $2 AND scope IS NOT NULL
        AND valid_from <= $3 AND (valid_until IS NULL OR valid_until > $3)`,
      [accountId, role, this.clock.now()],
    );
    return rows.map(({ scope }) => scope);
  }

  /** The same for many people at once; who holds it in no scope is left out. */
  async scopesOfMany(
    accountIds: readonly string[],
    role: Role,
    manager: EntityManager = this.work.read(),
  ): Promise<Map<string, string[]>> {
    const rows = await manager.query<{ accountId: string; scopes: string[] }[]>(
      `SELECT account_id AS "accountId", array_agg(scope) AS scopes FROM role_grant WHERE account_id = ANY($1) AND role = $2 AND scope IS NOT NULL
        AND valid_from <= $3 AND (valid_until IS NULL OR valid_until > $3) GROUP BY account_id`,
      [accountIds, role, this.clock.now()],
    );
    return new Map(rows.map(({ accountId, scopes }) => [accountId, scopes]));
  }

  /** Active people who hold the role now in one of the scopes themselves, with those scopes; one query. */
  async holdersOfMany(
    role: Role,
    scopes: readonly string[],
    manager: EntityManager = this.work.read(),
  ): Promise<{ holder: AccountCard; scopes: string[] }[]> {
    const rows = await manager.query<{ accountId: string; scopes: string[] }[]>(
      `SELECT g.account_id AS "accountId", array_agg(DISTINCT g.scope) AS scopes FROM role_grant g
         JOIN account a ON a.id = g.account_id AND a.state = 'active'
        WHERE g.role = ANY($1) AND g.scope = ANY($2) AND g.valid_from <= $3 AND (g.valid_until IS NULL OR g.valid_until > $3)
        GROUP BY g.account_id`,
      [rolesThatInclude(role), scopes, this.clock.now()],
    );
    const cards = await this.byIds(
      rows.map(({ accountId }) => accountId),
      manager,
    );
    return rows.map(({ accountId, scopes: held }) => ({ holder: cards.get(accountId)!, scopes: held }));
  }

  /** Active people who hold the role now in the scope itself (or everywhere, when the scope is null), by name. */
  holders(role: Role, scope: string | null, manager: EntityManager = this.work.read()): Promise<AccountCard[]> {
    return manager
      .createQueryBuilder(Account, 'account')
      .select(Object.keys(CARD).map((column) => `account.${column}`))
      .where(`account.state = 'active'`)
      .andWhere(
        `EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = account.id AND g.role IN (:...roles)
          AND g.scope IS NOT DISTINCT FROM :scope
          AND g.valid_from <= :now AND (g.valid_until IS NULL OR g.valid_until > :now))`,
        { roles: rolesThatInclude(role), scope, now: this.clock.now() },
      )
      .orderBy('account.displayName')
      .getMany();
  }
}
