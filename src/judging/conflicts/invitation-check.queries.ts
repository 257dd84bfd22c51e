import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Work, type Actor } from '../../platform/index.js';
import { RoundEntry } from '../round/round-entry.entity.js';
import { RoundWorksService } from '../round/round-works.service.js';
import type { Round } from '../round/round.entity.js';
import { atLeastThree, suppressed } from './at-least-three.js';
import type { ConflictSource } from './conflict-source.js';
import { ConflictsService, type ComparedWork, type FoundTie } from './conflicts.service.js';
import { PersonFactsQueries } from './person-facts.queries.js';
import { withheldFrom } from './withheld.js';

/** What somebody could judge of a round, before they are asked. */
export interface InvitationCheck {
  works: number;
  /** Works that they could not judge; null where the reader is not to know so small a number. */
  barred: number | null;
  /** How many for which reason, most first; a work may have several. Small groups stand together in `others`, where the reader has a tie. */
  reasons: { source: ConflictSource; works: number }[];
  others: number | null;
  /** Whether the portal knows the address: else they have declared nothing yet. */
  known: boolean;
}

/** Compares a person whom staff think of inviting with the works of a round; nothing is kept. */
@Injectable()
export class InvitationCheckQueries {
  constructor(
    private readonly work: Work,
    private readonly roundWorks: RoundWorksService,
    private readonly persons: PersonFactsQueries,
    private readonly conflicts: ConflictsService,
  ) {}

  async of(actor: Actor, round: Round, invited: { name: string; email: string }): Promise<InvitationCheck> {
    const manager = this.work.read();
    const withheld = await withheldFrom(manager, actor.accountId, round.id);
    const works = await this.works(round, withheld);
    const person = await this.persons.byEmail(manager, invited);
    const ties = [
      ...(await this.conflicts.ties(manager, round, { person, works })),
      ...(await this.declared(person.accountId, works)),
    ];
    const barred = new Set(ties.map(({ workId }) => workId)).size;
    const bySource = Map.groupBy(ties, ({ source }) => source);
    const counts = new Map([...bySource].map(([source, found]) => [source, found.length]));
    const { told, rest } = withheld.size > 0 ? suppressed(counts) : { told: counts, rest: 0 };
    const reasons = [...told]
      .map(([source, count]) => ({ source, works: count }))
      .toSorted((a, b) => b.works - a.works);
    const toldBarred = withheld.size > 0 ? atLeastThree(barred, barred) : barred;
    return { works: works.length, barred: toldBarred, reasons, others: rest, known: person.accountId !== null };
  }

  /** Those of the round; before the works are taken in, those that would be. */
  private async works(round: Round, withheld: ReadonlySet<string>): Promise<ComparedWork[]> {
    const entries = await this.work.read().findBy(RoundEntry, { roundId: round.id, withdrawnAt: IsNull() });
    if (round.state !== 'planned') return entries.filter(({ id }) => !withheld.has(id));
    const ready = await this.roundWorks.ready(this.work.read(), round);
    return ready.map(({ workId, communityIds }) => ({ workId, communityIds: [...communityIds] }));
  }

  /** What they said of these works in this round or in an earlier one. */
  private async declared(accountId: string | null, works: readonly ComparedWork[]): Promise<FoundTie[]> {
    if (!accountId) return [];
    return this.work.read().query<FoundTie[]>(
      `SELECT DISTINCT e.work_id AS "workId", c.source FROM standing_conflict c JOIN round_entry e ON e.id = c.round_entry_id
        WHERE c.account_id = $1 AND c.source = 'declared' AND e.work_id = ANY($2)`,
      [accountId, works.map(({ workId }) => workId)],
    );
  }
}
