import { Injectable } from '@nestjs/common';
import { Work } from '../../platform/index.js';
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

type Row = DirectoryItem & { rank: number; sortedBy: string };

@Injectable()
export class DirectoryQueries {
  constructor(private readonly work: Work) {}

  /** Best fit first where something was typed, else by name. Two statements, however many rows. */
  async search(search: DirectorySearch, on: string): Promise<DirectoryPage> {
    const filters = [search.q, search.country, search.state, search.kind];
    const after = readCursor(search.after);
    const rows = await this.work.read().query<Row[]>(pageOf(search.q), [...filters, on, ...after, search.limit + 1]);
    const [count] = await this.work
      .read()
      .query<{ total: number }[]>(`SELECT count(*)::int AS total ${matching(search.q)}`, filters);
    const items = rows.slice(0, search.limit);
    const last = rows.length > search.limit ? items.at(-1) : undefined;
    return { items, total: count!.total, next: last ? writeCursor([last.rank, last.sortedBy, last.id]) : null };
  }

  async choices(): Promise<DirectoryChoices> {
    const [row] = await this.work.read().query<DirectoryChoices[]>(
      `SELECT (SELECT coalesce(array_agg(DISTINCT country_iso2), '{}') FROM community) AS countries,
              (SELECT coalesce(json_agg(s ORDER BY s.name), '[]') FROM (
                 SELECT code, name FROM subdivision WHERE EXISTS (SELECT FROM community WHERE subdivision_code = code)) s) AS states,
              (SELECT coalesce(array_agg(DISTINCT kind), '{}') FROM community) AS kinds`,
    );
    return row!;
  }
}

/** The search function joins only where something was typed; the filters are off when null. */
const matching = (typed: string | null): string => `
  FROM community c ${typed ? 'JOIN communities_like($1) hit ON hit.community_id = c.id' : ''}
 WHERE ${typed ? '' : '$1::text IS NULL AND'} ($2::text IS NULL OR c.country_iso2 = $2)
   AND ($3::text IS NULL OR c.subdivision_code = $3) AND ($4::text IS NULL OR c.kind = $4)`;

const pageOf = (typed: string | null): string => {
  const rank = typed ? '-hit.closeness' : '0::real';
  return `
  WITH page AS (
    SELECT c.*, ${rank} AS rank ${matching(typed)}
       AND ($6::real IS NULL OR (${typed ? `${rank}, ` : ''}c.search_text, c.id) > (${typed ? '$6, ' : ''}$7::text, $8::uuid))
     ORDER BY ${typed ? `${rank}, ` : ''}c.search_text, c.id LIMIT $9
  )
  SELECT p.id, p.slug, p.name, p.native_name AS "nativeName", p.kind, s.name AS subdivision, p.country_iso2 AS "countryIso2", p.population,
         p.rank, p.search_text AS "sortedBy",
         coalesce(partner.names[1:3], '{}') AS "partnerNames", coalesce(cardinality(partner.names), 0) AS partners,
         EXISTS (SELECT FROM member_organisation m JOIN dues_period d ON d.member_id = m.id
           WHERE m.community_id = p.id AND $5::date BETWEEN d.from_on AND d.to_on AND d.paid_on <= $5::date) AS recognised
    FROM page p LEFT JOIN subdivision s ON s.code = p.subdivision_code
    LEFT JOIN LATERAL (
      SELECT array_agg(t.name ORDER BY t.search_text) AS names
        FROM partnership_party ours JOIN partnership_party theirs USING (partnership_id) JOIN community t ON t.id = theirs.community_id
       WHERE ours.community_id = p.id AND t.id <> p.id) partner ON true
   ORDER BY p.rank, p.search_text, p.id`;
};
