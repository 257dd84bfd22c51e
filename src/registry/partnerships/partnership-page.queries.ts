import { Injectable } from '@nestjs/common';
import { NotFound, prepared, Work } from '../../platform/index.js';
import type { CommunityLabel } from '../community/community-label.js';
import type { ReportTheme } from '../reports/report-themes.js';
import type { ActKind, DatePrecision, PartnershipKind, PartnershipStatus } from './partnership-kind.js';

export interface ActOnPage {
  id: string;
  kind: ActKind;
  datedOn: string;
  datePrecision: DatePrecision;
  signers: string[];
  source: string | null;
  /** The last day of the term that the agreement gives itself. */
  termEndsOn: string | null;
}

/** What the partners did together in a year, as their members reported it; numbers of people and of activities, no names. */
export interface YearTogether {
  year: number;
  themes: { theme: ReportTheme; count: number }[];
  /** Who travelled, both ways. */
  people: number;
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
  /** Newest first. */
  together: YearTogether[];
}

/** What a list of partnerships is narrowed to; `after` is the id where the page before ended. */
export interface PartnershipSearch {
  communityId: string | null;
  country: string | null;
  kind: PartnershipKind | null;
  after: string | null;
  limit: number;
}

export type PartnershipListItem = Omit<PartnershipPageModel, 'acts' | 'together'>;

@Injectable()
export class PartnershipQueries {
  constructor(private readonly work: Work) {}

  /** A merged partnership is answered by the one that stands for it. @throws NotFound */
  async find(id: string, on: string): Promise<PartnershipPageModel> {
    const [row] = await prepared<PartnershipPageModel>(this.work.read(), { ...one, values: [on, id] });
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
            'signers', a.signers, 'source', a.source,
            'termEndsOn', a.term_ends_on) ORDER BY a.dated_on, a.id), '[]')
     FROM partnership_act a WHERE a.partnership_id = p.id AND a.replaced_at IS NULL) AS acts`;

/** Reports of several members of one partnership count together; those not sent yet do not. */
const togetherColumn = `,
  (SELECT coalesce(json_agg(json_build_object('year', r.year, 'people', r.people, 'themes', r.themes) ORDER BY r.year DESC), '[]') FROM (
     SELECT t.year,
            (SELECT coalesce(sum(x.sent + x.received), 0)::int FROM partnership_report q JOIN report_exchange x ON x.report_id = q.id
              WHERE q.partnership_id = p.id AND q.year = t.year AND q.state = 'submitted') AS people,
            (SELECT coalesce(json_agg(y ORDER BY y.count DESC, y.theme), '[]') FROM (
               SELECT a.theme, sum(a.count)::int AS count FROM partnership_report q JOIN report_activity a ON a.report_id = q.id
                WHERE q.partnership_id = p.id AND q.year = t.year AND q.state = 'submitted' GROUP BY a.theme) y) AS themes
       FROM (SELECT DISTINCT year FROM partnership_report WHERE partnership_id = p.id AND state = 'submitted') t) r) AS together`;

const select = (more: string): string => `
  SELECT p.id, st.kind, p.source, st.status, st.standing, st.since::text AS since,
    (SELECT json_agg(json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'subdivision', s.name, 'countryIso2', c.country_iso2,
              'latitude', c.latitude, 'longitude', c.longitude) ORDER BY y.position)
       FROM partnership_party y JOIN community c ON c.id = y.community_id LEFT JOIN subdivision s ON s.code = c.subdivision_code
      WHERE y.partnership_id = p.id) AS parties${more}
    FROM partnership p JOIN partnership_status_on($1::date) st ON st.partnership_id = p.id`;

const one = {
  name: 'partnership-page',
  text: `${select(actsColumn + togetherColumn)} WHERE p.id = (SELECT coalesce(merged_into_id, id) FROM partnership WHERE id = $2)`,
};

const narrowed = `
   WHERE ($2::uuid IS NULL OR EXISTS (SELECT FROM partnership_party y WHERE y.partnership_id = p.id AND y.community_id = $2))
     AND ($3::text IS NULL OR EXISTS (SELECT FROM partnership_party y JOIN community c ON c.id = y.community_id
                                       WHERE y.partnership_id = p.id AND c.country_iso2 = $3))
     AND ($4::text IS NULL OR st.kind = $4) AND ($5::uuid IS NULL OR p.id > $5)
   ORDER BY p.id LIMIT $6`;
