import { Injectable } from '@nestjs/common';
import { Clock, Work } from '../../platform/index.js';
import { RegistryQueries } from '../../registry/index.js';
import { told, type Told } from './suppressed.js';
import { DIMENSIONS, type Dimension } from './yls-year-count.entity.js';

/** One line of the figures. */
export interface FigureLine {
  year: number;
  summit: string;
  dimension: Dimension;
  value: string;
  /** Of a member or a fund; null for what the page itself puts into words. */
  name: string | null;
  applied: number;
  offered: number;
  came: number;
  completed: number;
  aided: number;
  aidCents: number;
  currency: string;
}

/** One year as everybody may see it. */
export interface PublicYear {
  year: number;
  came: number;
  by: Readonly<Record<(typeof PUBLIC)[number], Told>>;
}

/** Neither members nor scholarships: the one is a handful of young people, the other is nobody's business. */
export const PUBLIC = ['country', 'gender', 'age'] as const;

/** What summits came to over the years. */
@Injectable()
export class FiguresQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly registry: RegistryQueries,
  ) {}

  /** The newest first; as many queries for many years as for one. */
  async all(): Promise<FigureLine[]> {
    const rows = await this.work.read().query<FigureLine[]>(linesQuery, [DIMENSIONS]);
    const members = await this.registry.members(this.clock.now().toISOString().slice(0, 10));
    const names = new Map(members.map(({ id, name }) => [id, name]));
    return rows.map((row) => (row.dimension === 'member' ? { ...row, name: names.get(row.value) ?? null } : row));
  }

  /** Of summits that are over; small numbers are not in it. */
  async public(): Promise<PublicYear[]> {
    const rows = await this.work.read().query<PublicRow[]>(publicQuery, [PUBLIC]);
    const years = Map.groupBy(rows, ({ year }) => year);
    return [...years]
      .map(([year, ofYear]) => {
        const by = (wanted: string) => told(ofYear.filter(({ dimension }) => dimension === wanted));
        const came = ofYear.find(({ dimension }) => dimension === 'all')?.count ?? 0;
        return { year, came, by: { country: by('country'), gender: by('gender'), age: by('age') } };
      })
      .filter(({ came }) => came >= 5)
      .toSorted((one, other) => other.year - one.year);
  }
}

interface PublicRow {
  year: number;
  dimension: string;
  value: string;
  count: number;
}

const linesQuery = `
  SELECT extract(year FROM s.begins_on)::int AS year, s.name AS summit, c.dimension, c.value, f.name, c.applied, c.offered, c.came, c.completed, c.aided,
      c.aid_cents::float8 AS "aidCents", s.currency
    FROM yls_year_count c JOIN yls_summit s ON s.id = c.summit_id LEFT JOIN yls_fund f ON c.dimension = 'scholarship' AND f.id::text = c.value
   ORDER BY s.begins_on DESC, s.id, array_position($1::text[], c.dimension), c.applied DESC, c.value`;

const publicQuery = `
  SELECT extract(year FROM s.begins_on)::int AS year, c.dimension, c.value, sum(c.came)::int AS count
    FROM yls_year_count c JOIN yls_summit s ON s.id = c.summit_id
   WHERE s.state = 'ended' AND (c.dimension = 'all' OR c.dimension = ANY ($1::text[])) GROUP BY 1, c.dimension, c.value`;
