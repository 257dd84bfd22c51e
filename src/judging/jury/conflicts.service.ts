import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { insertMany, newId, type Unit } from '../../platform/index.js';
import { RegistryQueries } from '../../registry/index.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import { RoundEntry } from '../round/round-entry.entity.js';
import type { Round } from '../round/round.entity.js';
import { conflictsOf } from './conflicts-of.js';
import { JudgeCommunity } from './judge-community.entity.js';
import { JudgeConflict } from './judge-conflict.entity.js';
import { RoundJudge } from './round-judge.entity.js';

interface Seat {
  round: Round;
  judge: RoundJudge;
  entries: readonly RoundEntry[];
}

/** Finds out by the registry and the programme which judges may not look at which works. */
@Injectable()
export class ConflictsService {
  constructor(
    private readonly registry: RegistryQueries,
    private readonly programmes: JudgedProgrammes,
  ) {}

  /**
   * Computes the conflicts of the round's judges who accepted (or of one of them) and keeps them; those that were known stay.
   * @returns the pairs that are new.
   */
  async compute(unit: Unit, round: Round, roundJudgeId?: string): Promise<JudgeConflict[]> {
    const judges = await unit.manager.findBy(RoundJudge, {
      roundId: round.id,
      state: 'accepted',
      ...(roundJudgeId && { id: roundJudgeId }),
    });
    const entries = await unit.manager.findBy(RoundEntry, { roundId: round.id });
    const found: JudgeConflict[] = [];
    for (const judge of judges) found.push(...(await this.ofJudge(unit, { round, judge, entries })));
    await insertMany(unit.manager, JudgeConflict, found);
    return found;
  }

  private async ofJudge(unit: Unit, { round, judge, entries }: Seat): Promise<JudgeConflict[]> {
    const judgeCommunities = await communitiesOf(unit.manager, judge.accountId);
    const partnerCommunities = await this.partnersOf(unit, judgeCommunities);
    const workIds = entries.map(({ workId }) => workId);
    const theirs = new Set(await this.programmes.of(round.programme).knownTo(unit.manager, judge.accountId, workIds));
    const computed = await unit.manager.findBy(JudgeConflict, {
      roundJudgeId: judge.id,
      source: In(['own_community', 'partner_city']),
    });
    const settled = new Set(computed.map((conflict) => conflict.roundEntryId));
    return entries
      .filter((entry) => !settled.has(entry.id))
      .flatMap((entry) =>
        conflictsOf({
          known: theirs.has(entry.workId),
          judgeCommunities,
          partnerCommunities,
          workCommunities: entry.communityIds,
        }).map((source) => ({
          id: newId(),
          roundJudgeId: judge.id,
          roundEntryId: entry.id,
          source,
          since: unit.now,
          declaredBy: null,
        })),
      );
  }

  /** Whatever the state of the partnership: ties outlast papers. */
  private async partnersOf(unit: Unit, communityIds: readonly string[]): Promise<string[]> {
    const today = unit.now.toISOString().slice(0, 10);
    const partners = new Set<string>();
    for (const id of communityIds) {
      const partnerships = await this.registry.partnershipsOf(id, today, unit.manager);
      for (const partner of partnerships.flatMap((partnership) => partnership.partners)) partners.add(partner.id);
    }
    return [...partners];
  }
}

async function communitiesOf(manager: EntityManager, accountId: string): Promise<string[]> {
  const ties = await manager.findBy(JudgeCommunity, { accountId });
  return ties.map((tie) => tie.communityId);
}
