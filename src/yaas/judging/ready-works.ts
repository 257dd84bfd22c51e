import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JudgedWork } from '../../judging/index.js';
import { RegistryQueries } from '../../registry/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { ofRegion } from '../editions/region.js';
import type { RuleSet } from '../editions/rule-set.schema.js';
import { LevelsQueries } from '../levels/levels.queries.js';
import { Holds } from '../moderation/holds.js';

interface ReadyRow extends Pick<JudgedWork, 'workId' | 'category' | 'ageGroup' | 'languages' | 'sponsor'> {
  isLocal: boolean;
  communityId: string;
  partnerId: string | null;
}

type Region = NonNullable<Awaited<ReturnType<RegistryQueries['regionOf']>>>;

/** A work without a text of its own can be judged by readers of every language. */
const READY = `
  SELECT e.id AS "workId", e.category, e.age_group AS "ageGroup", e.level_kind = 'local' AS "isLocal", e.sponsor_member_id::text AS sponsor,
         e.represented_community_id AS "communityId", e.partner_community_id AS "partnerId",
         CASE WHEN r.body = '' THEN '{}' ELSE r.language || ARRAY(
           SELECT t.locale FROM entry_revision_text t WHERE t.revision_id = r.id AND t.role = 'translation' AND t.body <> '' ORDER BY t.locale) END AS languages
    FROM entry e JOIN entry_revision r ON r.id = e.revision_id
   WHERE e.level_id = $1 AND e.category = $2 AND e.state = 'submitted' ORDER BY e.id`;

/** The showcase's works that may go before their first jury. */
@Injectable()
export class ReadyWorks {
  constructor(
    private readonly editions: EditionsQueries,
    private readonly levels: LevelsQueries,
    private readonly holds: Holds,
    private readonly registry: RegistryQueries,
  ) {}

  /** Confirmed and held back by nobody. */
  async at(
    manager: EntityManager,
    { levelId, category }: { levelId: string; category: string },
  ): Promise<JudgedWork[]> {
    const rows = await manager.query<ReadyRow[]>(READY, [levelId, category]);
    const held = await this.holds.openFor(
      manager,
      rows.map(({ workId }) => workId),
    );
    const regions = await this.registry.regionsOf(
      rows.map(({ communityId }) => communityId),
      manager,
    );
    const { editionId } = await this.levels.inForce(manager, levelId);
    const { rules } = await this.editions.byId(editionId, manager);
    return rows
      .filter(({ workId }) => !held.has(workId))
      .map((row) => workOf(row, rules, regions.get(row.communityId)));
  }
}

const workOf = (row: ReadyRow, rules: RuleSet, region: Region | undefined): JudgedWork => ({
  workId: row.workId,
  category: row.category,
  ageGroup: row.ageGroup,
  pool: poolOf(row.ageGroup, rules, region),
  languages: row.languages,
  country: region?.country ?? null,
  sponsor: row.sponsor,
  communityIds: communitiesOf(row),
});

/** What the rules judge apart, in each age group where awards are given in each; else the age group alone. */
function poolOf(ageGroup: string, { judging, awards }: RuleSet, region: Region | undefined): string {
  const pool = region && ofRegion(judging.pools, region);
  if (!pool) return ageGroup;
  return awards.per.includes('age_group') ? `${pool.code}/${ageGroup}` : pool.code;
}

/**
 * At a local level all works come through one member, and so do its judges: a tie to the place is shared by all of them and favours none.
 * There a judge steps back from the works that they know.
 */
const communitiesOf = ({ isLocal, communityId, partnerId }: ReadyRow): string[] =>
  isLocal ? [] : [communityId, partnerId].filter((id) => id !== null);
