import { Injectable } from '@nestjs/common';
import { prepared, Work } from '../../platform/index.js';
import type { CommunityKind } from './community-kind.js';
import type { CommunityLabel } from './community-label.js';
import { readCursor, writeCursor } from './cursor.js';
import type { DirectorySearch } from './directory.schema.js';

export interface DirectoryItem extends CommunityLabel {
  nativeName: string | null;
  kind: CommunityKind;
  population: number | null;
  partners: number;
  /** The first of them by name. */
  partnerNames: string[];
  /** Has a member whose dues are paid on the day. */
  recognised: boolean;
}

export interface DirectoryPage {
  items: DirectoryItem[];
  total: number;
  /** Where the next page begins; null on the last. */
  next: string | null;
}

/** The choices of the filters: what the registry holds, not all that exists. */
export interface DirectoryChoices {
  countries: string[];
  states: { code: string; name: string }[];
  kinds: CommunityKind[];
}

/** Every row carries the total; one that carries nothing else stands for an empty page. */
type Row = (DirectoryItem | { id: null }) & { rank: number; sortedBy: string; total: number };

@Injectable()
export class DirectoryQueries {
  constructor(private readonly work: Work) {}

  /** Best fit first where something was typed, else by name. One statement, however many rows. */
  async search({ q, country, state, kind, after, limit }: DirectorySearch, on: string): Promise<DirectoryPage> {
    const cursor = readCursor(after);
    const values = [q, country, state, kind, on, ...cursor, limit + 1];
    const isBegun = cursor[0] !== null;
    const name = `directory${q ? '-typed' : ''}${isBegun ? '-begun' : ''}`;
    const rows = await prepared<Row>(this.work.read(), { name, text: pageOf(q !== null, isBegun), values });
    const found = rows.filter((row) => row.id !== null) as (Row & DirectoryItem)[];
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(itemOf),
      total: rows[0]!.total,
      next: last ? writeCursor([last.rank, last.sortedBy, last.id]) : null,
    };
  }

  async choices(): Promise<DirectoryChoices> {
    const [row] = await prepared<DirectoryChoices>(this.work.read(), choices);
    return row!;
  }
}

const choices = {
  name: 'directory-choices',
  values: [],
  text: `
    SELECT (SELECT coalesce(array_agg(iso2), '{}') FROM (SELECT DISTINCT country_iso2 AS iso2 FROM community WHERE merged_into_id IS NULL) c) AS countries,
           (SELECT coalesce(json_agg(s ORDER BY s.name), '[]') FROM (
              SELECT code, name FROM subdivision
               WHERE EXISTS (SELECT FROM community WHERE subdivision_code = code AND merged_into_id IS NULL)) s) AS states,
           (SELECT coalesce(array_agg(kind ORDER BY kind), '{}') FROM (SELECT DISTINCT kind FROM community WHERE merged_into_id IS NULL) k) AS kinds`,
};

/** What the API and the page show of a row: not where it stood in the list. */
function itemOf({ rank: _rank, sortedBy: _sortedBy, total: _total, ...item }: Row & DirectoryItem): DirectoryItem {
  return item;
}

/**
 * The search function joins only where something was typed; a filter that is null is off. What was typed is looked up once, for page and
 * count; without it the page follows the index of names, which a materialized list of all communities would not.
 */
const pageOf = (typed: boolean, begun: boolean): string => `
  WITH matched AS ${typed ? '' : 'NOT '}MATERIALIZED (
    SELECT c.id, c.search_text, ${typed ? '-hit.closeness' : '0::real'} AS rank
      FROM community c ${typed ? 'JOIN communities_like($1) hit ON hit.community_id = c.id' : ''}
     WHERE ${typed ? '' : '$1::text IS NULL AND'} c.merged_into_id IS NULL AND ($2::text IS NULL OR c.country_iso2 = $2)
       AND ($3::text IS NULL OR c.subdivision_code = $3) AND ($4::text IS NULL OR c.kind = $4)
  ), page AS (
    SELECT id, rank FROM matched WHERE ${begun ? beyond(typed) : '$6::real IS NULL AND $7::text IS NULL AND $8::uuid IS NULL'}
     ORDER BY rank, search_text, id LIMIT $9
  )
  SELECT (SELECT count(*)::int FROM matched) AS total, found.* FROM (VALUES (1)) one LEFT JOIN (
    SELECT c.id, c.slug, c.name, c.native_name AS "nativeName", c.kind, s.name AS subdivision, c.country_iso2 AS "countryIso2",
           c.population, p.rank, c.search_text AS "sortedBy",
           coalesce(partner.names[1:3], '{}') AS "partnerNames", coalesce(cardinality(partner.names), 0) AS partners,
           EXISTS (SELECT FROM member_organisation m JOIN dues_period d ON d.member_id = m.id
             WHERE m.community_id = c.id AND $5::date BETWEEN d.from_on AND d.to_on AND d.paid_on <= $5::date
               AND d.replaced_at IS NULL) AS recognised
      FROM page p JOIN community c ON c.id = p.id LEFT JOIN subdivision s ON s.code = c.subdivision_code
      LEFT JOIN LATERAL (
        SELECT array_agg(DISTINCT t.name) AS names
          FROM partnership_party ours JOIN partnership_party theirs USING (partnership_id) JOIN community t ON t.id = theirs.community_id
         WHERE ours.community_id = c.id AND t.id <> c.id
           AND (SELECT st.status FROM partnership_status_on($5) st WHERE st.partnership_id = ours.partnership_id) <> 'terminated'
        ) partner ON true) found ON true
   ORDER BY found.rank, found."sortedBy", found.id`;

/** Behind the place where the page before ended; by name alone, the rank says nothing. */
const beyond = (typed: boolean): string =>
  typed
    ? '(rank, search_text, id) > ($6::real, $7::text, $8::uuid)'
    : '$6::real IS NOT NULL AND (search_text, id) > ($7::text, $8::uuid)';
