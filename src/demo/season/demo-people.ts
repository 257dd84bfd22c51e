import { Injectable } from '@nestjs/common';
import { AccountQueries, AccountsService, type Role } from '../../auth/index.js';
import { Clock, system, visitor, Work, type Actor } from '../../platform/index.js';
import { demoPassword } from './accounts.js';

export interface DemoPerson {
  email: string;
  name: string;
  /** None for who comes in by what programmes know of them, such as a chaperone. */
  role?: Role;
  scope?: string;
  birthDate?: string;
  locale?: string;
  /** The first instant without a role that rests on papers. */
  until?: Date;
}

/** Makes accounts whose address counts as verified, and the actors who act for them. */
@Injectable()
export class DemoPeople {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountsService,
    private readonly queries: AccountQueries,
    private readonly clock: Clock,
  ) {}

  /** @returns the actor; an account that exists already (an invited judge) gets no second one. */
  async add(person: DemoPerson): Promise<Actor> {
    const known = await this.queries.byEmail(person.email);
    const accountId = known?.id ?? (await this.create(person));
    const { name: displayName, role, scope = null, locale = 'en' } = person;
    return {
      ...visitor,
      kind: 'account',
      accountId,
      displayName,
      locale,
      grants: role ? [{ role, scope }] : [],
      secondFactor: true,
    };
  }

  /** The grants begin long ago, so that what the demo does in its past is done by who may do it. */
  private create({ email, name, role, scope, birthDate, locale = 'en', until }: DemoPerson): Promise<string> {
    return this.work.run(system, async (unit) => {
      const account = { email, password: demoPassword, displayName: name, locale, birthDate, emailVerified: true };
      const { id } = await this.accounts.create(unit, account);
      if (!role) return id;
      const from = new Date(this.clock.now().getTime() - 400 * 86_400_000);
      await this.accounts.grant(unit, { accountId: id, role, scope: scope ?? null, from, until });
      return id;
    });
  }
}
