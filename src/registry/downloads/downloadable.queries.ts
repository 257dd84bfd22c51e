import { Injectable } from '@nestjs/common';
import { Work, type Cell, type TableColumn } from '../../platform/index.js';

/** The tables that anybody may take along. None holds a person: no contact, no signer, no account. */
export const downloadables = ['communities', 'partnerships', 'acts', 'members'] as const;

export type Downloadable = (typeof downloadables)[number];

type Row = Record<string, Cell> & { id: string };

interface Source {
  /** `$1` is the day, `$2` the id after which to read (null at first), `$3` how many. */
  sql: string;
  columns: readonly string[];
}

const BATCH = 1_000;

@Injectable()
export class DownloadableQueries {
  constructor(private readonly work: Work) {}

  /** The rows of a table as it is on the day, in the order in which they came into the registry, some at a time. */
  async *rows(table: Downloadable, on: string): AsyncGenerator<Row> {
    for (let after: string | null = null; ;) {
      const batch: Row[] = await this.work.read().query<Row[]>(sources[table].sql, [on, after, BATCH]);
      yield* batch;
      if (batch.length < BATCH) return;
      after = batch.at(-1)!.id;
    }
  }
}

/** What a table of the registry has, column by column. */
export const columnsOf = (table: Downloadable): TableColumn<Row>[] =>
  sources[table].columns.map((name) => ({ name, value: (row) => row[name] ?? null }));

const behind = (column: string): string => `($2::uuid IS NULL OR ${column} > $2) ORDER BY ${column} LIMIT $3`;

const sources: Record<Downloadable, Source> = {
  communities: {
    columns: [
      'slug',
      'name',
      'native_name',
      'kind',
      'country',
      'state',
      'latitude',
      'longitude',
      'population',
      'population_year',
      'population_source',
      'time_zone',
      'geonames_id',
      'partners',
    ],
    sql: `SELECT c.id, c.slug, c.name, c.native_name, c.kind, c.country_iso2 AS country, c.subdivision_code AS state, c.latitude, c.longitude,
                 c.population, c.population_year, c.population_source, c.time_zone, c.geonames_id,
                 (SELECT count(DISTINCT theirs.community_id)::int FROM partnership_party ours
                    JOIN partnership_status_on($1::date) st ON st.partnership_id = ours.partnership_id AND st.standing
                    JOIN partnership_party theirs ON theirs.partnership_id = ours.partnership_id AND theirs.community_id <> c.id
                   WHERE ours.community_id = c.id) AS partners
            FROM community c WHERE c.merged_into_id IS NULL AND ${behind('c.id')}`,
  },
  partnerships: {
    columns: ['id', 'kind', 'status', 'since', 'communities', 'names', 'source'],
    sql: `SELECT st.partnership_id AS id, st.kind, st.status, st.since::text AS since, p.source,
                 (SELECT string_agg(c.slug, ' ' ORDER BY y.position) FROM partnership_party y JOIN community c ON c.id = y.community_id
                   WHERE y.partnership_id = p.id) AS communities,
                 (SELECT string_agg(c.name, ' – ' ORDER BY y.position) FROM partnership_party y JOIN community c ON c.id = y.community_id
                   WHERE y.partnership_id = p.id) AS names
            FROM partnership p JOIN partnership_status_on($1::date) st ON st.partnership_id = p.id WHERE ${behind('p.id')}`,
  },
  acts: {
    columns: ['partnership', 'communities', 'act', 'date', 'date_precision', 'term_ends_on'],
    sql: `SELECT a.id, a.partnership_id AS partnership, a.kind AS act, a.dated_on::text AS date, a.date_precision, a.term_ends_on::text AS term_ends_on,
                 (SELECT string_agg(c.slug, ' ' ORDER BY y.position) FROM partnership_party y JOIN community c ON c.id = y.community_id
                   WHERE y.partnership_id = a.partnership_id) AS communities
            FROM partnership_act a JOIN partnership p ON p.id = a.partnership_id AND p.merged_into_id IS NULL
           WHERE a.replaced_at IS NULL AND a.dated_on <= $1::date AND ${behind('a.id')}`,
  },
  members: {
    columns: ['name', 'community', 'joined_on', 'recognised'],
    sql: `SELECT m.id, m.name, c.slug AS community, m.joined_on::text AS joined_on, r.recognised
            FROM member_organisation m JOIN member_recognition_on($1::date) r ON r.member_id = m.id
            JOIN community c ON c.id = m.community_id WHERE ${behind('m.id')}`,
  },
};
