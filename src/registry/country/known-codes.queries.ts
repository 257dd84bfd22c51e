import { Injectable } from '@nestjs/common';
import { Work } from '../../platform/index.js';

/** The codes that the registry knows: countries by ISO 3166-1, U.S. states by ISO 3166-2. */
export interface KnownCodes {
  countries: ReadonlySet<string>;
  subdivisions: ReadonlySet<string>;
}

@Injectable()
export class KnownCodesQueries {
  constructor(private readonly work: Work) {}

  /** For selects: all countries, and the states by name. */
  async named(): Promise<{ countries: string[]; subdivisions: { code: string; name: string }[] }> {
    const [row] = await this.work
      .read()
      .query<{ countries: string[]; subdivisions: { code: string; name: string }[] }[]>(
        `SELECT (SELECT array_agg(iso2 ORDER BY iso2) FROM country) AS countries,
              (SELECT json_agg(json_build_object('code', code, 'name', name) ORDER BY name) FROM subdivision) AS subdivisions`,
      );
    return row!;
  }

  async all(): Promise<KnownCodes> {
    const [row] = await this.work
      .read()
      .query<{ countries: string[]; subdivisions: string[] }[]>(
        `SELECT (SELECT array_agg(iso2) FROM country) AS countries, (SELECT array_agg(code) FROM subdivision) AS subdivisions`,
      );
    return { countries: new Set(row!.countries), subdivisions: new Set(row!.subdivisions) };
  }
}
