import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Unit } from '../../../platform/index.js';
import { communityKinds } from '../../community/community-kind.js';
import { Community } from '../../community/community.entity.js';
import { refusing } from '../../constraint-refusals.js';
import { keepVersion } from '../../history/keep-version.js';
import { RegistryService } from '../../registry.service.js';
import { matching, number, oneOf, text } from './cells.js';
import { changesBetween } from './field-changes.js';
import { missing, unknown, type ImportTable, type RecordChange } from './import-table.js';

const schema = z.object({
  slug: text,
  kind: oneOf(communityKinds),
  name: text,
  native_name: text,
  country: matching(/^[A-Z]{2}$/, 'registry.import.cell.country'),
  state: matching(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'registry.import.cell.state'),
  geonames_id: number({ least: 1, most: 999_999_999 }),
  latitude: number({ least: -90, most: 90, isWhole: false }),
  longitude: number({ least: -180, most: 180, isWhole: false }),
  population: number({ least: 1, most: 2_000_000_000 }),
  population_year: number({ least: 1900, most: 2200 }),
  population_source: text,
});

type Row = z.output<typeof schema>;

/** The columns of a line that the registry keeps of a community, by their properties there. */
const kept = {
  name: 'name',
  native_name: 'nativeName',
  geonames_id: 'geonamesId',
  latitude: 'latitude',
  longitude: 'longitude',
  population: 'population',
  population_year: 'populationYear',
  population_source: 'populationSource',
} as const;

/** Communities: known again by their address (`slug`), their GeoNames id, or kind, country, name and place. */
@Injectable()
export class CommunitiesTable implements ImportTable<Row> {
  readonly schema = schema;
  readonly required = ['kind', 'name', 'country', 'latitude', 'longitude'];

  constructor(private readonly registry: RegistryService) {}

  async keep(unit: Unit, row: Row): Promise<RecordChange> {
    await this.refuseUnknownCodes(unit, row);
    const id = await this.find(unit, row);
    return id ? this.change(unit, id, row) : this.add(unit, row);
  }

  private async refuseUnknownCodes({ manager }: Unit, { country, state }: Row): Promise<void> {
    const [known] = await manager.query<{ country: boolean; state: boolean }[]>(
      `SELECT EXISTS (SELECT FROM country WHERE iso2 = $1) AS country, EXISTS (SELECT FROM subdivision WHERE code = $2) AS state`,
      [country, state],
    );
    if (country && !known!.country) throw unknown('country', country);
    if (state && !known!.state) throw unknown('state', state);
  }

  private async find({ manager }: Unit, { slug, geonames_id, ...row }: Row): Promise<string | undefined> {
    const [found] = await manager.query<{ id: string }[]>(
      `SELECT coalesce(merged_into_id, id) AS id FROM community
        WHERE CASE WHEN $1::text IS NOT NULL THEN slug = $1 WHEN $2::int IS NOT NULL THEN geonames_id = $2
              ELSE kind = $3 AND country_iso2 = $4 AND lower(name) = lower($5) AND round(latitude::numeric, 2) = round($6::numeric, 2)
               AND round(longitude::numeric, 2) = round($7::numeric, 2) END
        ORDER BY merged_into_id NULLS FIRST LIMIT 1`,
      [slug, geonames_id, row.kind, row.country, row.name, row.latitude, row.longitude],
    );
    if (slug && !found) throw unknown('slug', slug);
    return found?.id;
  }

  private async change(unit: Unit, id: string, row: Row): Promise<RecordChange> {
    const community = await unit.manager.findOneByOrFail(Community, { id });
    const on = Object.fromEntries(Object.entries(kept).map(([column, property]) => [column, community[property]]));
    const given = Object.fromEntries(Object.keys(kept).map((column) => [column, row[column as keyof typeof kept]]));
    const fields = changesBetween(on, given);
    const label = community.name;
    if (fields.length === 0) return { label, change: 'unchanged', fields };
    const named = fields.map(({ column }) => column as keyof typeof kept);
    const after = Object.fromEntries(named.map((column) => [kept[column], row[column]!]));
    const before = Object.fromEntries(named.map((column) => [kept[column], community[kept[column]]]));
    if (!community.populationSource && !row.population_source && row.population) throw missing('population_source');
    await keepVersion(unit, { type: 'community', id, before, after });
    await refusing(unit.manager.update(Community, id, after));
    return { label, change: 'changed', fields };
  }

  private async add(unit: Unit, row: Row): Promise<RecordChange> {
    const { kind, name, country, latitude, longitude } = row;
    for (const column of this.required) if (row[column as keyof Row] === undefined) throw missing(column);
    if (row.population && !row.population_source) throw missing('population_source');
    await this.registry.addCommunity(unit, {
      kind: kind!,
      name: name!,
      nativeName: row.native_name ?? null,
      countryIso2: country!,
      subdivisionCode: row.state ?? null,
      geonamesId: row.geonames_id ?? null,
      latitude: latitude!,
      longitude: longitude!,
      population: row.population
        ? { count: row.population, year: row.population_year ?? null, source: row.population_source! }
        : null,
    });
    return { label: name!, change: 'added', fields: [] };
  }
}
