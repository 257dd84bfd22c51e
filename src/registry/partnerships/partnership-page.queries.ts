import { Injectable } from '@nestjs/common';
import { NotFound, Work } from '../../platform/index.js';
import type { CommunityLabel } from '../community/community-label.js';
import type { ActKind, DatePrecision, PartnershipKind, PartnershipStatus } from './partnership-kind.js';

export interface ActOnPage {
  id: string;
  kind: ActKind;
  datedOn: string;
  datePrecision: DatePrecision;
  signers: string[];
  source: string | null;
}

export interface PartnershipPageModel {
  id: string;
  kind: PartnershipKind;
  status: PartnershipStatus;
  standing: boolean;
  since: string | null;
  source: string;
  parties: (CommunityLabel & { latitude: number; longitude: number })[];
  /** Oldest first. */
  acts: ActOnPage[];
}

/** What a list of partnerships is narrowed to; `after` is the id where the page before ended. */
export interface PartnershipSearch {
  communityId: string | null;
  country: string | null;
  kind: PartnershipKind | null;
  after: string | null;
  limit: number;
}

export type PartnershipListItem = Omit<PartnershipPageModel, 'acts'>;

@Injectable()
export class PartnershipQueries {
  constructor(private readonly work: Work) {}

  /** A merged partnership is answered by the one that stands for it. @throws NotFound */
  async find(id: string, on: string): Promise<PartnershipPageModel> {
    const [row] = await this.work
      .read()
      .query<PartnershipPageModel[]>(
        `${select(actsColumn)} WHERE p.id = (SELECT coalesce(merged_into_id, id) FROM partnership WHERE id = $2)`,
        [on, id],
      );
    if (!row) throw new NotFound();
    return row;
  }

  /** In the order in which they came into the registry. */
  list(search: PartnershipSearch, on: string): Promise<PartnershipListItem[]> {
    const { communityId, country, kind, after, limit } = search;
    return this.work
      .read()
      .query<PartnershipListItem[]>(`${select('')} ${narrowed}`, [on, communityId, country, kind, after, limit]);
  }
}

const actsColumn = `,
  (SELECT coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'datedOn', a.dated_on, 'datePrecision', a.date_precision,
            'signers', a.signers, 'source', a.source) ORDER BY a.dated_on, a.id), '[]')
     FROM partnership_act a WHERE a.partnership_id = p.id AND a.replaced_at IS NULL) AS acts`;

const select = (more: string): string => `
  SELECT p.id, st.kind, p.source, st.status, st.standing, st.since::text AS since,
    (SELECT json_agg(json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'subdivision', s.name, 'countryIso2', c.country_iso2,
              'latitude', c.latitude, 'longitude', c.longitude) ORDER BY y.position)
       FROM partnership_party y JOIN community c ON c.id = y.community_id LEFT JOIN subdivision s ON s.code = c.subdivision_code
      WHERE y.partnership_id = p.id) AS parties${more}
    FROM partnership p JOIN partnership_status_on($1) st ON st.partnership_id = p.id`;

const narrowed = `
   WHERE ($2::uuid IS NULL OR EXISTS (SELECT FROM partnership_party y WHERE y.partnership_id = p.id AND y.community_id = $2))
     AND ($3::text IS NULL OR EXISTS (SELECT FROM partnership_party y JOIN community c ON c.id = y.community_id
                                       WHERE y.partnership_id = p.id AND c.country_iso2 = $3))
     AND ($4::text IS NULL OR st.kind = $4) AND ($5::uuid IS NULL OR p.id > $5)
   ORDER BY p.id LIMIT $6`;
