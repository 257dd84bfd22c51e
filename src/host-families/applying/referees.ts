import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { RefereeFacts, RefereeFinding } from '../../applications/index.js';
import { AccountQueries } from '../../auth/index.js';
import { LawBooks } from '../../law/index.js';
import { Clock, judge } from '../../platform/index.js';
import type { HostFile } from '../file/host-file.entity.js';
import { HostHome } from '../household/host-home.entity.js';
import { HouseholdMember } from '../household/household-member.entity.js';
import { referenceRules, type Contact, type Relation } from '../law/reference.rules.js';

/** Whether somebody may vouch for a family: 22 CFR 62.25(j)(5). */
@Injectable()
export class Referees {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly books: LawBooks,
    private readonly clock: Clock,
  ) {}

  /** All rules' verdicts; the referee is told of each. */
  async judge(
    manager: EntityManager,
    file: HostFile,
    { email, relation, answers }: RefereeFacts,
  ): Promise<RefereeFinding[]> {
    const contact = { email, phone: typed(answers['phone']), address: typed(answers['address']) };
    const law = await this.books.inForce(this.clock.now().toISOString().slice(0, 10), manager);
    const household = await this.household(manager, file);
    const workers = await this.workers(manager, file.scope);
    const facts = { relation: relation as Relation, contact, household, workers, law };
    return judge([...referenceRules], facts).map((result) => ({ result, toldTo: 'referee' }));
  }

  private async household(manager: EntityManager, { householdId, ownerAccountId }: HostFile): Promise<Contact[]> {
    const members = await manager.findBy(HouseholdMember, { householdId, leftOn: IsNull() });
    const home = await manager.findOneBy(HostHome, { householdId, until: IsNull() });
    const owner = await this.accounts.byId(ownerAccountId, manager);
    return [
      {
        email: owner?.email ?? '',
        phone: '',
        address: home ? `${home.street} ${home.place} ${home.region} ${home.postalCode}` : '',
      },
      { email: '', phone: '', address: home ? `${home.street} ${home.place}` : '' },
      ...members.map(({ email, phone }) => ({ email: email ?? '', phone, address: '' })),
    ];
  }

  private async workers(manager: EntityManager, scope: string): Promise<Contact[]> {
    const cards = [
      ...(await this.accounts.holders('local_coordinator', scope, manager)),
      ...(await this.accounts.holders('coordinator', scope, manager)),
      ...(await this.accounts.holders('staff', null, manager)),
    ];
    return cards.map(({ email }) => ({ email, phone: '', address: '' }));
  }
}

const typed = (answer: unknown): string => (typeof answer === 'string' ? answer : '');
