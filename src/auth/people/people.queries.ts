import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock, NotFound, Work } from '../../platform/index.js';
import { Account } from '../account/account.entity.js';
import { TotpSecret } from '../second-factor/totp-secret.entity.js';
import { RoleGrant } from '../roles/role-grant.entity.js';

const PAGE = 50;

/** A person in the list. */
export interface PersonRow {
  id: string;
  displayName: string;
  email: string;
  state: string;
  /** Roles held now, widest first by name. */
  roles: string[];
}

export interface PersonCard extends Omit<PersonRow, 'roles'> {
  hasSecondFactor: boolean;
  grants: Pick<RoleGrant, 'id' | 'role' | 'scope' | 'validFrom' | 'validUntil'>[];
}

/** Who has an account, for staff. */
@Injectable()
export class People {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** Up to fifty whose address or name begins with (or holds) the words, newest accounts after the id `before`. */
  list({ words, before }: { words: string; before: string | null }): Promise<PersonRow[]> {
    return this.work.read().query<PersonRow[]>(
      `SELECT a.id, a.display_name AS "displayName", a.email::text AS email, a.state,
         coalesce(array_agg(DISTINCT g.role ORDER BY g.role) FILTER (WHERE g.id IS NOT NULL), '{}') AS roles
       FROM account a
       LEFT JOIN role_grant g ON g.account_id = a.id AND g.valid_from <= $3 AND (g.valid_until IS NULL OR g.valid_until > $3)
       WHERE ($1 = '' OR strpos(lower(a.email::text), lower($1)) > 0 OR strpos(lower(a.display_name), lower($1)) > 0)
         AND ($2::uuid IS NULL OR a.id < $2)
       GROUP BY a.id ORDER BY a.id DESC LIMIT ${PAGE}`,
      [words, before, this.clock.now()],
    );
  }

  /** @throws NotFound */
  async one(id: string): Promise<PersonCard> {
    const columns = { id: true, displayName: true, email: true, state: true } as const;
    const account = await this.work.read().findOne(Account, { select: columns, where: { id } });
    if (!account) throw new NotFound();
    const grants = await this.work
      .read()
      .find(RoleGrant, { where: { accountId: id }, order: { validFrom: 'DESC', id: 'DESC' } });
    const hasSecondFactor = await this.work.read().existsBy(TotpSecret, { accountId: id, confirmedAt: Not(IsNull()) });
    const { displayName, email, state } = account;
    return { id, displayName, email, state, grants, hasSecondFactor };
  }
}

/** The id after which the next page of a full list begins, or null. */
export const nextOf = (rows: readonly PersonRow[]): string | null =>
  rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null;
