import { Injectable } from '@nestjs/common';
import { Work } from '../../platform/index.js';

export interface Pair {
  from: { latitude: number; longitude: number };
  to: { latitude: number; longitude: number };
}

export interface CountryOnMap {
  iso2: string;
  communities: number;
  partnerships: number;
}

@Injectable()
export class MapQueries {
  constructor(private readonly work: Work) {}

  /** Every two communities that a standing partnership joins. */
  async pairs(on: string): Promise<Pair[]> {
    const rows = await this.work.read().query<{ pair: [number, number, number, number] }[]>(
      `SELECT DISTINCT ARRAY[a.latitude, a.longitude, b.latitude, b.longitude] AS pair
         FROM partnership_status_on($1) s
         JOIN partnership_party p ON p.partnership_id = s.partnership_id
         JOIN partnership_party q ON q.partnership_id = s.partnership_id AND q.position > p.position
         JOIN community a ON a.id = p.community_id JOIN community b ON b.id = q.community_id
        WHERE s.standing`,
      [on],
    );
    return rows.map(({ pair: [fromLat, fromLon, toLat, toLon] }) => ({
      from: { latitude: fromLat, longitude: fromLon },
      to: { latitude: toLat, longitude: toLon },
    }));
  }

  /** What the map shows, as a table: each country with its communities and standing partnerships, most partnerships first. */
  countries(on: string): Promise<CountryOnMap[]> {
    return this.work.read().query<CountryOnMap[]>(
      `SELECT c.country_iso2 AS iso2, count(DISTINCT c.id)::int AS communities, count(DISTINCT s.partnership_id)::int AS partnerships
         FROM partnership_status_on($1) s JOIN partnership_party p ON p.partnership_id = s.partnership_id
         JOIN community c ON c.id = p.community_id WHERE s.standing
        GROUP BY c.country_iso2 ORDER BY partnerships DESC, iso2`,
      [on],
    );
  }
}
