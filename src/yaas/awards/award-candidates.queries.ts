import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { labelOf, RegistryQueries } from '../../registry/index.js';
import { ofRegion } from '../editions/region.js';
import type { RuleSet } from '../editions/rule-set.schema.js';

/** A judged work as awards see it: what it is and which place the jury gave it. */
export interface Candidate {
  id: string;
  title: string;
  category: string;
  ageGroup: string;
  pool: string | null;
  place: number | null;
  community: string;
}

interface CandidateRow extends Omit<Candidate, 'community' | 'pool'> {
  communityId: string;
}

/** Works of the final level whose outcome families know. */
@Injectable()
export class AwardCandidates {
  constructor(private readonly registry: RegistryQueries) {}

  /** Best places first; only those of some ids when they are given. */
  async of(
    manager: EntityManager,
    { editionId, rules }: { editionId: string; rules: RuleSet },
    ids?: readonly string[],
  ) {
    const rows = await manager.query<CandidateRow[]>(
      `SELECT e.id, e.title, e.category, e.age_group AS "ageGroup", e.place, e.represented_community_id AS "communityId"
         FROM entry e WHERE e.edition_id = $1 AND e.level_id = $1 AND e.public_state IN ('placed', 'not_placed')
          AND ($2::uuid[] IS NULL OR e.id = ANY($2)) AND ($2::uuid[] IS NOT NULL OR e.public_state = 'placed')
        ORDER BY e.place NULLS LAST, e.id`,
      [editionId, ids ?? null],
    );
    const labels = await this.registry.communityLabels(
      rows.map(({ communityId }) => communityId),
      manager,
    );
    const pools = await this.poolsOf(manager, rules, [...labels.keys()]);
    return rows.map(({ communityId, ...row }): Candidate => {
      const community = labelOf(labels.get(communityId)!, 'en');
      return { ...row, pool: pools.get(communityId) ?? null, community };
    });
  }

  /** Codes of pools by community; empty where the rules know no pools. */
  private async poolsOf(manager: EntityManager, { judging: { pools } }: RuleSet, communityIds: readonly string[]) {
    const found = new Map<string, string>();
    if (pools.length === 0) return found;
    for (const id of communityIds) {
      const region = await this.registry.regionOf(id, manager);
      const pool = region && ofRegion(pools, region);
      if (pool) found.set(id, pool.code);
    }
    return found;
  }
}
