import { Injectable } from '@nestjs/common';
import { NotFound, Work } from '../../platform/index.js';
import type { CommunityLabel } from '../community/community-label.js';
import type { ContactOffice } from './member-contact.entity.js';
import type { OrganisationKind } from './member-organisation.entity.js';
import type { MemberOnDay } from '../registry.queries.js';

export interface DuesOnPage {
  id: string;
  fromOn: string;
  toOn: string;
  paidOn: string | null;
  tier: string | null;
  /** Why another row, or none, stands in its place; null while it counts. */
  replacedBecause: string | null;
}

export interface ContactOnPage {
  id: string;
  office: ContactOffice;
  name: string;
  email: string | null;
  phone: string | null;
  fromOn: string;
  untilOn: string | null;
}

export interface FigureOnPage {
  id: string;
  countsFrom: string;
  count: number;
  year: number;
  source: string;
}

export interface MemberPageModel {
  id: string;
  name: string;
  contactEmail: string | null;
  organisationKind: OrganisationKind | null;
  website: string | null;
  joinedOn: string;
  recognised: boolean;
  community: CommunityLabel;
  /** Newest first. */
  dues: DuesOnPage[];
  /** Those in office first. */
  contacts: ContactOnPage[];
  figures: FigureOnPage[];
}

/** What staff see of members. */
@Injectable()
export class MembersQueries {
  constructor(private readonly work: Work) {}

  /** @throws NotFound */
  async find(id: string, on: string): Promise<MemberPageModel> {
    const [row] = await this.work.read().query<MemberPageModel[]>(memberPage, [id, on]);
    if (!row) throw new NotFound();
    return row;
  }

  /** In the order in which they came into the registry. */
  list({ after, limit, on }: { after: string | null; limit: number; on: string }): Promise<MemberOnDay[]> {
    return this.work.read().query<MemberOnDay[]>(
      `SELECT m.id, m.name, r.recognised,
              json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'subdivision', s.name, 'countryIso2', c.country_iso2) AS community
         FROM member_organisation m JOIN member_recognition_on($1) r ON r.member_id = m.id
         JOIN community c ON c.id = m.community_id LEFT JOIN subdivision s ON s.code = c.subdivision_code
        WHERE $2::uuid IS NULL OR m.id > $2 ORDER BY m.id LIMIT $3`,
      [on, after, limit],
    );
  }

  tiers(): Promise<{ id: string; name: string }[]> {
    return this.work.read().query('SELECT id, name FROM member_tier ORDER BY name');
  }

  /** The communities that a person may mean: the one at that address, else those of that name or like it. */
  async meant(typed: string): Promise<CommunityLabel[]> {
    return this.work.read().query<CommunityLabel[]>(
      `WITH meant AS (
         SELECT coalesce(merged_into_id, id) AS community_id, 9::real AS closeness FROM community WHERE slug = lower($1)
         UNION ALL SELECT community_id, closeness FROM communities_like($1) WHERE NOT EXISTS (SELECT FROM community WHERE slug = lower($1)))
       SELECT c.id, c.slug, c.name, s.name AS subdivision, c.country_iso2 AS "countryIso2"
         FROM meant JOIN community c ON c.id = meant.community_id LEFT JOIN subdivision s ON s.code = c.subdivision_code
        ORDER BY meant.closeness DESC, c.population DESC NULLS LAST, c.id LIMIT 6`,
      [typed],
    );
  }
}

const memberPage = `
  SELECT m.id, m.name, m.contact_email AS "contactEmail",
         m.organisation_kind AS "organisationKind", m.website, m.joined_on::text AS "joinedOn", r.recognised,
         json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'subdivision', s.name, 'countryIso2', c.country_iso2) AS community,
         (SELECT coalesce(json_agg(json_build_object('id', d.id, 'fromOn', d.from_on, 'toOn', d.to_on, 'paidOn', d.paid_on,
                 'tier', t.name, 'replacedBecause', d.replaced_because) ORDER BY d.from_on DESC, d.id DESC), '[]')
            FROM dues_period d LEFT JOIN member_tier t ON t.id = d.tier_id WHERE d.member_id = m.id) AS dues,
         (SELECT coalesce(json_agg(json_build_object('id', t.id, 'office', t.office, 'name', t.name, 'email', t.email, 'phone', t.phone,
                 'fromOn', t.from_on, 'untilOn', t.until_on) ORDER BY t.until_on IS NOT NULL, t.office = 'primary' DESC, t.from_on DESC, t.id), '[]')
            FROM member_contact t WHERE t.member_id = m.id) AS contacts,
         (SELECT coalesce(json_agg(json_build_object('id', f.id, 'countsFrom', f.counts_from, 'count', f.count, 'year', f.year,
                 'source', f.source) ORDER BY f.counts_from DESC, f.recorded_at DESC, f.id DESC), '[]')
            FROM member_population f WHERE f.member_id = m.id) AS figures
    FROM member_organisation m JOIN member_recognition_on($2) r ON r.member_id = m.id
    JOIN community c ON c.id = m.community_id LEFT JOIN subdivision s ON s.code = c.subdivision_code
   WHERE m.id = $1`;
