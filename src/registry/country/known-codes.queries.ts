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

  async all(): Promise<KnownCodes> {
    const [row] = await this.work
      .read()
      .query<{ countries: string[]; subdivisions: string[] }[]>(
        `SELECT (SELECT array_agg(iso2) FROM country) AS countries, (SELECT array_agg(code) FROM subdivision) AS subdivisions`,
      );
    return { countries: new Set(row!.countries), subdivisions: new Set(row!.subdivisions) };
  }
}
