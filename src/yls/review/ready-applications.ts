import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JudgedWork } from '../../judging/index.js';
import { RegistryQueries } from '../../registry/index.js';
import { ALL, APPLICATIONS } from './summit-competition.js';

interface Row {
  id: string;
  communityId: string;
  scope: string;
  country: string | null;
}

/** Before no jury yet, and decided by nobody. */
const READY = `
  SELECT r.id, r.community_id AS "communityId", r.scope, r.country FROM yls_registration r
   WHERE r.summit_id = $1 AND r.state IN ('submitted', 'under_review') AND r.decision IS NULL
     AND NOT EXISTS (SELECT FROM yls_jury_result j WHERE j.registration_id = r.id) ORDER BY r.id`;

/** Applications that may go before their first jury. */
@Injectable()
export class ReadyApplications {
  constructor(private readonly registry: RegistryQueries) {}

  /** In which language somebody wrote is not asked: any reviewer may read it. */
  async of(manager: EntityManager, summitId: string): Promise<JudgedWork[]> {
    const rows = await manager.query<Row[]>(READY, [summitId]);
    const seats = await this.registry.communitiesOf([...new Set(rows.map(({ scope }) => scope))], manager);
    return rows.map(({ id, communityId, scope, country }) => ({
      workId: id,
      category: APPLICATIONS,
      ageGroup: ALL,
      pool: ALL,
      languages: [],
      country,
      sponsor: scope,
      communityIds: [...new Set([communityId, seats.get(scope) ?? communityId])],
    }));
  }
}
