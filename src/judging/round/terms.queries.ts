import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import { Work, type Actor } from '../../platform/index.js';
import { Criterion } from './criterion.entity.js';
import { loadRound } from './load-round.js';
import type { Localized } from './localized.js';
import { RubricVersion } from './rubric-version.entity.js';
import type { Round } from './round.entity.js';

/** What a round's terms can name. */
export interface TermsView {
  round: Round;
  /** Criteria of the edition's rubric, which a tie can be broken by. */
  criteria: { code: string; label: Localized }[];
  chairs: Person[];
}

export interface Person {
  id: string;
  displayName: string;
}

/** What staff choose from when they change a round's terms. */
@Injectable()
export class TermsQueries {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountQueries,
  ) {}

  /** @throws NotFound when the actor runs no such round. */
  async view(actor: Actor, id: string): Promise<TermsView> {
    const manager = this.work.read();
    const round = await loadRound(manager, actor, id);
    return { round, criteria: await criteriaOf(manager, round), chairs: await this.chairs(round, manager) };
  }

  /** The people who can have the last word: the jury, staff of the edition, and those who run the level. */
  async chairs({ id, editionId, conductedBy }: Round, manager: EntityManager): Promise<Person[]> {
    const roles = [
      ['judge', id],
      ['staff', editionId],
      ['staff', null],
      ...(conductedBy ? ([['coordinator', conductedBy]] as const) : []),
    ] as const;
    const people = new Map<string, Person>();
    for (const [role, scope] of roles)
      for (const { id: accountId, displayName } of await this.accounts.holders(role, scope, manager))
        people.set(accountId, { id: accountId, displayName });
    return [...people.values()];
  }
}

/** Of the newest version of the edition's own rubric; screenings and stars have one question, which breaks nothing. */
async function criteriaOf(manager: EntityManager, { programme, editionId }: Round) {
  const where = { programme, editionId, kind: 'rubric' } as const;
  const newest = await manager.findOne(RubricVersion, { where, order: { version: 'DESC' } });
  if (!newest) return [];
  return manager.find(Criterion, { where: { rubricVersionId: newest.id }, order: { position: 'ASC' } });
}
