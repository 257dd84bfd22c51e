import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { insertMany, newId, type Unit } from '../../platform/index.js';
import { RegistryQueries } from '../../registry/index.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import type { JudgeFacts } from '../judged-works.js';
import { RoundJudge } from '../jury/round-judge.entity.js';
import { RoundEntry } from '../round/round-entry.entity.js';
import type { Round } from '../round/round.entity.js';
import { carryOver } from './carry-over.js';
import { ConflictCheck } from './conflict-check.entity.js';
import { ConflictOfInterest } from './conflict-of-interest.entity.js';
import { conflictsOf } from './conflicts-of.js';
import type { ConflictSource, TieSource } from './conflict-source.js';
import { OfficialsQueries } from './officials.queries.js';
import { PersonFactsQueries, type PersonFacts } from './person-facts.queries.js';

/** A work as conflicts know it. */
export type ComparedWork = Pick<RoundEntry, 'workId' | 'communityIds'>;

export interface FoundTie {
  workId: string;
  source: ConflictSource;
}

/** Finds out by facts which persons, judges and officials, may not look at which works. */
@Injectable()
export class ConflictsService {
  constructor(
    private readonly registry: RegistryQueries,
    private readonly programmes: JudgedProgrammes,
    private readonly persons: PersonFactsQueries,
    private readonly officials: OfficialsQueries,
  ) {}

  /**
   * Compares the round's judges who accepted and its officials, or these accounts alone, with its works, and keeps what is found; what was known
   * stays. Call it with the round locked; `ConflictRechecks` lets judges step back from what they hold.
   */
  async compute(unit: Unit, round: Round, accountIds?: readonly string[]): Promise<void> {
    const people = accountIds ?? (await this.peopleOf(unit.manager, round));
    const entries = await unit.manager.findBy(RoundEntry, { roundId: round.id });
    const known = await knownPairs(unit.manager, people, entries);
    const entryOf = new Map(entries.map((entry) => [entry.workId, entry.id]));
    const found: ConflictOfInterest[] = [];
    for (const person of await this.persons.of(unit.manager, people))
      for (const { workId, source } of await this.ties(unit.manager, round, { person, works: entries })) {
        const met = { accountId: person.accountId!, roundEntryId: entryOf.get(workId)!, source };
        if (!known.has(keyOf(met))) found.push({ ...met, id: newId(), since: unit.now, declaredBy: null });
      }
    await insertMany(unit.manager, ConflictOfInterest, found);
    const checks = people.map((accountId) => ({ roundId: round.id, accountId, checkedAt: unit.now }));
    if (checks.length > 0) await unit.manager.upsert(ConflictCheck, checks, ['roundId', 'accountId']);
    await carryOver(unit, round.id, people);
  }

  /** What ties a person to works; nothing is kept. */
  async ties(
    manager: EntityManager,
    round: Pick<Round, 'programme'>,
    { person, works }: { person: PersonFacts; works: readonly ComparedWork[] },
  ): Promise<FoundTie[]> {
    const told = await this.programmes.of(round.programme).tiesTo(
      manager,
      factsOf(person),
      works.map(({ workId }) => workId),
    );
    const byWork = Map.groupBy(told, ({ workId }) => workId);
    const standing = await this.registry.communityLabels(
      [...new Set(works.flatMap(({ communityIds }) => communityIds))],
      manager,
    );
    return works.flatMap(({ workId, communityIds }) => {
      const ties: TieSource[] = (byWork.get(workId) ?? []).map(({ source }) => source);
      const workCommunityIds = communityIds.map((id) => standing.get(id)?.id ?? id);
      return conflictsOf({ ...person, ties, workCommunityIds }).map((source) => ({ workId, source }));
    });
  }

  private async peopleOf(manager: EntityManager, round: Round): Promise<string[]> {
    const judges = await manager.findBy(RoundJudge, { roundId: round.id, state: 'accepted' });
    const officials = await this.officials.of(manager, round);
    const compared = await manager.findBy(ConflictCheck, { roundId: round.id });
    const people = [...judges, ...compared].map(({ accountId }) => accountId);
    return [...new Set([...people, ...officials])];
  }
}

async function knownPairs(
  manager: EntityManager,
  people: readonly string[],
  entries: readonly RoundEntry[],
): Promise<ReadonlySet<string>> {
  const known = await manager.findBy(ConflictOfInterest, {
    accountId: In([...people]),
    roundEntryId: In(entries.map(({ id }) => id)),
  });
  return new Set(known.map(keyOf));
}

const keyOf = ({
  accountId,
  roundEntryId,
  source,
}: Pick<ConflictOfInterest, 'accountId' | 'roundEntryId' | 'source'>) => `${accountId} ${roundEntryId} ${source}`;

/** Places are compared here: the programme is told no more of a person than it needs. */
const factsOf = ({ accountId, name, email, institutions, schools, relations }: PersonFacts): JudgeFacts => ({
  accountId,
  name,
  email,
  institutions,
  schools,
  relations,
});
