import { Injectable } from '@nestjs/common';
import { Work, type InLanguages } from '../../../platform/index.js';
import type { YlsRegistration } from '../../registration/yls-registration.entity.js';
import type { Group } from './yls-announcement.entity.js';

export interface NewsItem {
  id: string;
  words: string;
  saidAt: Date;
}

/** One as those see it who accompany a delegation. */
export interface NewsOfDelegation extends NewsItem {
  delegationId: string;
  /** Of the summit. */
  timeZone: string;
}

/** One that was sent, as staff see it. */
export interface SentNews extends NewsItem {
  groupKind: Group;
  groupName: string | null;
}

/** A group of which there are many, such as one bus. */
export interface NamedGroup {
  kind: Group;
  id: string;
  name: string | InLanguages;
}

const MOST = 50;

/** What was announced, to whom. */
@Injectable()
export class News {
  constructor(private readonly work: Work) {}

  /** What a delegate's own groups were told, newest first. */
  ofDelegate({
    id,
    summitId,
    delegationId,
  }: Pick<YlsRegistration, 'id' | 'summitId' | 'delegationId'>): Promise<NewsItem[]> {
    return this.work.read().query<NewsItem[]>(ofDelegateQuery, [summitId, id, delegationId, MOST]);
  }

  /** What those were told who accompany a delegation, for each of the delegations. */
  async ofDelegations(ids: readonly string[]): Promise<Map<string, NewsOfDelegation[]>> {
    const rows = await this.work.read().query<NewsOfDelegation[]>(ofDelegationsQuery, [ids, MOST]);
    return Map.groupBy(rows, ({ delegationId }) => delegationId);
  }

  ofGuardians(summitId: string): Promise<NewsItem[]> {
    return this.work.read().query<NewsItem[]>(
      `SELECT id, words, said_at AS "saidAt" FROM yls_announcement WHERE summit_id = $1 AND group_kind IN ('all', 'guardians')
        ORDER BY said_at DESC, id LIMIT $2`,
      [summitId, MOST],
    );
  }

  sent(summitId: string): Promise<SentNews[]> {
    return this.work.read().query<SentNews[]>(
      `SELECT a.id, a.words, a.said_at AS "saidAt", a.group_kind AS "groupKind", coalesce(d.name, b.name, s.title ->> 'en') AS "groupName"
         FROM yls_announcement a LEFT JOIN yls_delegation d ON d.id = a.group_id LEFT JOIN yls_bus b ON b.id = a.group_id
         LEFT JOIN yls_session s ON s.id = a.group_id WHERE a.summit_id = $1 ORDER BY a.said_at DESC, a.id LIMIT $2`,
      [summitId, MOST],
    );
  }

  /** All that can be told by themselves, in one query. */
  groups(summitId: string): Promise<NamedGroup[]> {
    return this.work.read().query<NamedGroup[]>(groupsQuery, [summitId]);
  }
}

const ofDelegateQuery = `
  SELECT a.id, a.words, a.said_at AS "saidAt" FROM yls_announcement a WHERE a.summit_id = $1 AND (a.group_kind = 'all'
      OR (a.group_kind = 'delegation' AND a.group_id = $3)
      OR (a.group_kind = 'session' AND EXISTS (SELECT FROM yls_place p WHERE p.registration_id = $2 AND p.shown_session_id = a.group_id))
      OR (a.group_kind = 'bus' AND EXISTS (SELECT FROM yls_bus_rider b WHERE b.registration_id = $2 AND b.bus_id = a.group_id)))
   ORDER BY a.said_at DESC, a.id LIMIT $4`;

const ofDelegationsQuery = `
  SELECT d.id AS "delegationId", s.time_zone AS "timeZone", a.id, a.words, a.said_at AS "saidAt"
    FROM yls_delegation d JOIN yls_summit s ON s.id = d.summit_id
   CROSS JOIN LATERAL (SELECT n.id, n.words, n.said_at FROM yls_announcement n WHERE n.summit_id = d.summit_id
     AND (n.group_kind IN ('all', 'chaperones') OR (n.group_kind = 'delegation' AND n.group_id = d.id)) ORDER BY n.said_at DESC, n.id LIMIT $2) a
   WHERE d.id = ANY($1) ORDER BY a.said_at DESC, a.id`;

const groupsQuery = `
  SELECT 'delegation' AS kind, d.id, to_jsonb(d.name) AS name FROM yls_delegation d WHERE d.summit_id = $1 AND d.state <> 'withdrawn'
  UNION ALL SELECT 'bus', b.id, to_jsonb(b.name) FROM yls_bus b WHERE b.summit_id = $1
  UNION ALL SELECT 'session', s.id, s.title FROM yls_session s JOIN yls_slot t ON t.id = s.slot_id WHERE t.summit_id = $1
   ORDER BY 1, 3`;
