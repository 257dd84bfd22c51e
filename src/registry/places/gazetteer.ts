import { Injectable } from '@nestjs/common';
import { Work } from '../../platform/index.js';
import { citiesOfGeoNames } from '../community/cities-of-geonames.js';
import { timeZoneAt } from '../community/time-zone.js';
import { countryName } from '../country/country-names.js';
import { KnownCodesQueries } from '../country/known-codes.queries.js';

/** A town, as far as anybody needs to know where somebody lives. */
export interface Town {
  /** Such as `Irondequoit, New York` or `Kanazawa, Japan`. */
  label: string;
  /** Degrees, WGS84, to a hundredth: a town, never a house. */
  latitude: number;
  longitude: number;
  /** IANA name. */
  timeZone: string;
}

/** The town; or the towns among which to choose by their state or country; or none. */
export type FoundTown = { town: Town } | { several: readonly string[] } | { none: true };

interface Lying {
  name: string;
  country: string;
  /** ISO 3166-2, in the U.S. alone. */
  subdivision: string | null;
  population: number;
  latitude: number;
  longitude: number;
}

const SHOWN = 5;

/** Towns by their name, from the registry and from GeoNames: nobody types coordinates. */
@Injectable()
export class Gazetteer {
  constructor(
    private readonly work: Work,
    private readonly codes: KnownCodesQueries,
  ) {}

  /** What was typed is a town, and behind a comma its U.S. state or its country, by name or code. Of two in one state it is the larger. */
  async find(typed: string): Promise<FoundTown> {
    const [name = '', ...rest] = typed.split(',').map((part) => part.trim());
    const { countries, subdivisions } = await this.codes.named();
    const region = rest.length > 0 ? regionOf(rest.join(' '), { countries, subdivisions }) : {};
    if (name === '' || !region) return { none: true };
    const towns = await this.towns({ name, ...region });
    const states = new Map(subdivisions.map(({ code, name: state }) => [code, state]));
    const [town, ...others] = largestOfEachRegion(towns);
    if (!town) return { none: true };
    if (others.length > 0) return { several: [town, ...others].slice(0, SHOWN).map((one) => labelOf(one, states)) };
    return { town: townOf(town, states) };
  }

  /** The largest first. */
  private async towns(wanted: Region & { name: string }): Promise<Lying[]> {
    const known = await this.work.read().query<Lying[]>(
      `SELECT name, country_iso2 AS country, subdivision_code AS subdivision, coalesce(population, 0) AS population,
              latitude::float AS latitude, longitude::float AS longitude FROM community
        WHERE registry_search_key(name) = registry_search_key($1) AND kind IN ('city', 'town', 'municipality') AND merged_into_id IS NULL
          AND ($2::text IS NULL OR country_iso2 = $2) AND ($3::text IS NULL OR subdivision_code = $3)`,
      [wanted.name, wanted.country, wanted.subdivision],
    );
    const cities = await citiesOfGeoNames({ ...wanted, adminCode: wanted.subdivision?.slice(3) });
    const listed = cities.map(({ name, country, adminCode, population, loc }) => ({
      name,
      country,
      subdivision: country === 'US' ? `US-${adminCode}` : null,
      population,
      latitude: loc.coordinates[1],
      longitude: loc.coordinates[0],
    }));
    return [...known, ...listed].toSorted((one, other) => other.population - one.population);
  }
}

interface Region {
  country?: string;
  subdivision?: string;
}

/** A U.S. state before a country: Georgia is the state. */
function regionOf(
  typed: string,
  { countries, subdivisions }: Awaited<ReturnType<KnownCodesQueries['named']>>,
): Region | null {
  const wanted = typed.toLowerCase().replace(/[, ]*(usa|u\.s\.a\.|u\.s\.|united states)$/, '');
  if (wanted === '') return { country: 'US' };
  const state = subdivisions.find(({ code, name }) =>
    [code.slice(3), name].some((one) => one.toLowerCase() === wanted),
  );
  if (state) return { country: 'US', subdivision: state.code };
  const country = countries.find((code) => [code, countryName(code, 'en')].some((one) => one.toLowerCase() === wanted));
  return country ? { country } : null;
}

function largestOfEachRegion(towns: readonly Lying[]): Lying[] {
  const largest = new Map<string, Lying>();
  for (const town of towns) {
    const region = town.subdivision ?? town.country;
    if (!largest.has(region)) largest.set(region, town);
  }
  return [...largest.values()];
}

const labelOf = ({ name, country, subdivision }: Lying, states: ReadonlyMap<string, string>): string =>
  `${name}, ${(subdivision && states.get(subdivision)) ?? countryName(country, 'en')}`;

function townOf(town: Lying, states: ReadonlyMap<string, string>): Town {
  const { latitude, longitude } = town;
  return {
    label: labelOf(town, states),
    latitude: toAHundredth(latitude),
    longitude: toAHundredth(longitude),
    timeZone: timeZoneAt(latitude, longitude),
  };
}

const toAHundredth = (degrees: number): number => Math.round(degrees * 100) / 100;
