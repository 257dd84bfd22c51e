import { Injectable } from '@nestjs/common';
import { AccountQueries, ageOn } from '../../auth/index.js';
import { Conflict, newId, type Unit } from '../../platform/index.js';
import { EligibilityQueries } from '../enter/eligibility.queries.js';
import { dayIn } from '../editions/window.js';
import { EntriesService } from '../entries/entries.service.js';
import { Entrant } from '../entries/entrant.entity.js';
import type { ChildNamed } from './child.schema.js';
import { personKey } from './plain-words.js';

const OF_AGE = 18;

/** A parent or guardian enters for their own child, who needs no account: under 13 there is no other way. */
@Injectable()
export class ChildrenService {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly eligibility: EligibilityQueries,
    private readonly entries: EntriesService,
  ) {}

  /** A draft that the guardian goes on with. The same child named again is the same entrant. @throws Conflict with the rule; NotFound */
  async enter(unit: Unit, { community, line: code, category, ...child }: ChildNamed): Promise<{ id: string }> {
    const account = await this.guardian(unit);
    const line = await this.eligibility.lineOf(community, code);
    const entrantId = (await this.known(unit, child)) ?? (await this.newEntrant(unit, child, account));
    const heldFor = { entrantId, as: 'guardian' as const };
    return this.entries.start(unit, { communityId: community, line, category, heldFor });
  }

  /** Whoever answers for a child is of age. */
  private async guardian(unit: Unit): Promise<{ displayName: string; email: string }> {
    const { accountId } = unit.actor;
    const account = accountId ? await this.accounts.byId(accountId, unit.manager) : null;
    const born = accountId ? await this.accounts.birthDateOf(accountId, unit.manager) : null;
    if (!account || !born || ageOn(born, dayIn(unit.now, 'UTC')) < OF_AGE)
      throw new Conflict([], { key: 'yaas.others.of_age_only' });
    return account;
  }

  private async known(unit: Unit, { name, birthDate }: Pick<ChildNamed, 'name' | 'birthDate'>): Promise<string | null> {
    const rows = await unit.manager.query<{ id: string; name: string }[]>(
      `SELECT n.id, n.name FROM entrant n JOIN entry e ON e.entrant_id = n.id
        WHERE n.birth_date = $1 AND n.account_id IS NULL AND e.holder_account_id = $2 AND e.held_as = 'guardian'`,
      [birthDate, unit.actor.accountId],
    );
    return rows.find((row) => personKey(row.name, birthDate) === personKey(name, birthDate))?.id ?? null;
  }

  private async newEntrant(
    unit: Unit,
    { name, calledName, birthDate }: Pick<ChildNamed, 'name' | 'calledName' | 'birthDate'>,
    { displayName, email }: { displayName: string; email: string },
  ): Promise<string> {
    const id = newId();
    const guardian = { guardianName: displayName, guardianEmail: email };
    const person = { id, accountId: null, name, calledName: calledName || null, birthDate };
    await unit.manager.insert(Entrant, { ...person, ...guardian, createdAt: unit.now });
    return id;
  }
}
