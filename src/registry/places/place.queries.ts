import { Injectable } from '@nestjs/common';
import { NotFound, prepared, Work } from '../../platform/index.js';
import type { Pair } from '../map/map.queries.js';

export interface CommunityInPlace {
  slug: string;
  name: string;
  nativeName: string | null;
  partners: number;
  /** Has a member whose dues are paid on the day. */
  recognised: boolean;
}

/** A country, or a state of the U.S., by what the registry holds of it. */
export interface PlacePageModel {
  /** ISO 3166-1 alpha-2 of the country. */
  countryIso2: string;
  /** The state; null on the page of a country. */
  state: { code: string; name: string } | null;
  communities: number;
  /** Standing partnerships of its communities. */
  partnerships: number;
  /** Members that are recognised on the day. */
  members: number;
  /** Countries of its communities' partners, most partnerships first. */
  partnerCountries: { iso2: string; partnerships: number }[];
  /** By name; the directory has the rest. */
  list: CommunityInPlace[];
  /** On the page of a country with states on record, by name. */
  states: { code: string; name: string; communities: number }[];
  pairs: [number, number, number, number][];
}

/** Beyond this the directory's pages read better than one long list. */
const LISTED = 120;
/** Beyond this a map is one cloud, and heavier than all the rest. */
const DRAWN = 400;

@Injectable()
export class PlaceQueries {
  constructor(private readonly work: Work) {}

  /** @throws NotFound where the registry holds no community */
  country(iso2: string, on: string): Promise<PlacePageModel> {
    return this.page('country_iso2', iso2, on);
  }

  /** @param code ISO 3166-2. @throws NotFound where the registry holds no community */
  state(code: string, on: string): Promise<PlacePageModel> {
    return this.page('subdivision_code', code, on);
  }

  private async page(column: Column, code: string, on: string): Promise<PlacePageModel> {
    const statement = { name: `place-by-${column}`, text: pageOf(column), values: [code, on] };
    const [row] = await prepared<PlacePageModel>(this.work.read(), statement);
    if (!row || row.communities === 0) throw new NotFound();
    return row;
  }
}

type Column = 'country_iso2' | 'subdivision_code';

/** The pairs of a place's map, in the map's own words. */
export const pairsOf = ({ pairs }: Pick<PlacePageModel, 'pairs'>): Pair[] =>
  pairs.map(([fromLat, fromLon, toLat, toLon]) => ({
    from: { latitude: fromLat, longitude: fromLon },
    to: { latitude: toLat, longitude: toLon },
  }));

const pageOf = (column: Column): string => `
  WITH here AS (SELECT * FROM community WHERE ${column} = $1 AND merged_into_id IS NULL),
  tie AS MATERIALIZED (
    SELECT ours.community_id AS home, ours.partnership_id, theirs.community_id AS away
      FROM here JOIN partnership_party ours ON ours.community_id = here.id
      JOIN partnership_status_on($2::date) st ON st.partnership_id = ours.partnership_id AND st.standing
      JOIN partnership_party theirs ON theirs.partnership_id = ours.partnership_id AND theirs.community_id <> ours.community_id),
  recognised AS MATERIALIZED (
    SELECT m.community_id FROM here JOIN member_organisation m ON m.community_id = here.id
      JOIN dues_period d ON d.member_id = m.id AND $2::date BETWEEN d.from_on AND d.to_on AND d.paid_on <= $2::date AND d.replaced_at IS NULL),
  listed AS (SELECT * FROM here ORDER BY search_text, id LIMIT ${LISTED})
  SELECT (SELECT max(country_iso2) FROM here) AS "countryIso2",
    ${column === 'subdivision_code' ? `(SELECT json_build_object('code', code, 'name', name) FROM subdivision WHERE code = $1)` : 'NULL::json'} AS state,
    (SELECT count(*)::int FROM here) AS communities,
    (SELECT count(DISTINCT partnership_id)::int FROM tie) AS partnerships,
    (SELECT count(*)::int FROM recognised) AS members,
    (SELECT coalesce(json_agg(p ORDER BY p.partnerships DESC, p.iso2), '[]') FROM (
       SELECT c.country_iso2 AS iso2, count(DISTINCT t.partnership_id)::int AS partnerships
         FROM tie t JOIN community c ON c.id = t.away GROUP BY c.country_iso2) p) AS "partnerCountries",
    (SELECT coalesce(json_agg(json_build_object('slug', l.slug, 'name', l.name, 'nativeName', l.native_name,
              'partners', (SELECT count(DISTINCT t.away) FROM tie t WHERE t.home = l.id),
              'recognised', l.id IN (SELECT community_id FROM recognised)) ORDER BY l.search_text, l.id), '[]') FROM listed l) AS list,
    (SELECT coalesce(json_agg(s ORDER BY s.name), '[]') FROM (
       SELECT d.code, d.name, count(*)::int AS communities FROM here h JOIN subdivision d ON d.code = h.subdivision_code
        WHERE ${column === 'country_iso2'} GROUP BY d.code, d.name) s) AS states,
    (SELECT coalesce(json_agg(p.pair), '[]') FROM (
       SELECT DISTINCT ARRAY[a.latitude, a.longitude, b.latitude, b.longitude] AS pair
         FROM tie t JOIN community a ON a.id = t.home JOIN community b ON b.id = t.away LIMIT ${DRAWN}) p) AS pairs`;
