import { Injectable } from '@nestjs/common';
import { prepared, Work } from '../../platform/index.js';
import type { CommunityLabel } from '../community/community-label.js';
import { anniversaryIn, ROUND, type Anniversary, type Signed } from './anniversary.js';

export interface CelebratedPartnership {
  id: string;
  parties: CommunityLabel[];
  anniversary: Anniversary;
}

/** The first signature of each partnership that stands on the day `$2`, where the year `$1` completes a round number of years. */
const text = `
  SELECT st.partnership_id AS id, first.dated_on::text AS "signedOn", first.date_precision AS "datePrecision",
    (SELECT json_agg(json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'subdivision', s.name, 'countryIso2', c.country_iso2) ORDER BY y.position)
       FROM partnership_party y JOIN community c ON c.id = y.community_id LEFT JOIN subdivision s ON s.code = c.subdivision_code
      WHERE y.partnership_id = st.partnership_id) AS parties
    FROM (SELECT DISTINCT ON (partnership_id) partnership_id, dated_on, date_precision
            FROM partnership_act WHERE kind = 'signature' AND replaced_at IS NULL ORDER BY partnership_id, dated_on) first
    JOIN partnership_status_on($2::date) st ON st.partnership_id = first.partnership_id AND st.standing
   WHERE extract(year FROM first.dated_on) < $1::int AND ($1::int - extract(year FROM first.dated_on)::int) % ${ROUND} = 0
   ORDER BY (first.date_precision = 'year'), extract(month FROM first.dated_on), first.dated_on, st.partnership_id`;

@Injectable()
export class AnniversariesQueries {
  constructor(private readonly work: Work) {}

  /** Standing partnerships with a round anniversary in the year, by month; those of which only the year is known come last. */
  async inYear(year: number, on: string): Promise<CelebratedPartnership[]> {
    const statement = { name: 'registry-anniversaries', text, values: [year, on] };
    const rows = await prepared<Signed & { id: string; parties: CommunityLabel[] }>(this.work.read(), statement);
    return rows.flatMap(({ id, parties, ...signed }) => {
      const anniversary = anniversaryIn(year, signed);
      return anniversary ? [{ id, parties, anniversary }] : [];
    });
  }
}
