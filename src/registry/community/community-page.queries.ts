import { Injectable } from '@nestjs/common';
import { NotFound, prepared, Work } from '../../platform/index.js';
import { isId } from '../page-of-ids.js';
import type { Signed } from '../anniversaries/anniversary.js';
import type { PartnershipKind, PartnershipStatus } from '../partnerships/partnership-kind.js';
import type { CommunityKind } from './community-kind.js';
import type { CommunityLabel } from './community-label.js';

/** A place on the globe; degrees, WGS84. */
export interface Located {
  latitude: number;
  longitude: number;
}

export interface MemberStanding {
  id: string;
  name: string;
  joinedOn: string;
  recognised: boolean;
  /** The last day that its dues cover, when they cover today. */
  coveredTo: string | null;
}

export interface PartnerOnPage extends CommunityLabel, Located {
  partnershipId: string;
  kind: PartnershipKind;
  status: PartnershipStatus;
  since: string | null;
  /** The first signature on record; its precision stands beside it. */
  signed: Signed | null;
}

export interface CommunityPageModel extends CommunityLabel, Located {
  kind: CommunityKind;
  subdivisionCode: string | null;
  nativeName: string | null;
  population: number | null;
  populationYear: number | null;
  populationSource: string | null;
  timeZone: string;
  geonamesId: number | null;
  members: MemberStanding[];
  partners: PartnerOnPage[];
}

@Injectable()
export class CommunityPageQueries {
  constructor(private readonly work: Work) {}

  /** Everything that the public sees of a community, by slug or id, in one statement; of a merged one, what stands for it. @throws NotFound */
  async find(slugOrId: string, on: string): Promise<CommunityPageModel> {
    if (!/^[a-z0-9-]{1,200}$/.test(slugOrId)) throw new NotFound();
    const column = isId(slugOrId) ? 'id' : 'slug';
    const statement = { name: `community-page-by-${column}`, text: pageOf(column), values: [slugOrId, on] };
    const [row] = await prepared<CommunityPageModel>(this.work.read(), statement);
    if (!row) throw new NotFound();
    return row;
  }
}

const pageOf = (column: 'id' | 'slug'): string => `
  SELECT c.id, c.slug, c.name, s.name AS subdivision, c.country_iso2 AS "countryIso2", c.kind, c.native_name AS "nativeName",
         c.subdivision_code AS "subdivisionCode",
         c.population, c.population_year AS "populationYear", c.population_source AS "populationSource",
         c.time_zone AS "timeZone", c.geonames_id AS "geonamesId", c.latitude, c.longitude,
    (SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'joinedOn', m.joined_on, 'recognised', r.recognised,
              'coveredTo', CASE WHEN r.recognised THEN r.to_on END) ORDER BY m.name, m.id), '[]')
       FROM member_organisation m JOIN member_recognition_on($2::date) r ON r.member_id = m.id WHERE m.community_id = c.id) AS members,
    (SELECT coalesce(json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'subdivision', ts.name, 'countryIso2', t.country_iso2,
              'latitude', t.latitude, 'longitude', t.longitude, 'partnershipId', st.partnership_id, 'kind', st.kind, 'status', st.status, 'since', st.since,
              'signed', (SELECT json_build_object('signedOn', a.dated_on, 'datePrecision', a.date_precision) FROM partnership_act a
                WHERE a.partnership_id = st.partnership_id AND a.kind = 'signature' AND a.replaced_at IS NULL ORDER BY a.dated_on LIMIT 1))
              ORDER BY t.search_text, t.id, st.kind), '[]')
       FROM partnership_party ours
       JOIN partnership_status_on($2::date) st ON st.partnership_id = ours.partnership_id
       JOIN partnership_party theirs ON theirs.partnership_id = ours.partnership_id AND theirs.community_id <> c.id
       JOIN community t ON t.id = theirs.community_id LEFT JOIN subdivision ts ON ts.code = t.subdivision_code
      WHERE ours.community_id = c.id) AS partners
    FROM community asked JOIN community c ON c.id = coalesce(asked.merged_into_id, asked.id)
    LEFT JOIN subdivision s ON s.code = c.subdivision_code WHERE asked.${column} = $1`;
