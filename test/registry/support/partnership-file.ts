import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** The real file beside the repository, where it is there. */
const realPath = fileURLToPath(new URL('../../../../shared/data/us-partnerships.csv', import.meta.url));
export const realFile: string | undefined = existsSync(realPath) ? realPath : undefined;

const header =
  'us_city,us_state,us_geonames_id,us_lat,us_lon,us_population,partner_city,partner_iso2,partner_admin1_geonames,partner_geonames_id,partner_lat,partner_lon,partner_population,partner_country_as_in_source,resolution';

const goodRow: Record<string, string> = {
  us_city: 'Portland',
  us_state: 'OR',
  us_geonames_id: '5746545',
  us_lat: '45.52345',
  us_lon: '-122.67621',
  us_population: '632309',
  partner_city: 'Bologna',
  partner_iso2: 'IT',
  partner_admin1_geonames: '05',
  partner_geonames_id: '3181928',
  partner_lat: '44.49381',
  partner_lon: '11.33875',
  partner_population: '366133',
  partner_country_as_in_source: 'Italy',
  resolution: 'name+coord',
};

/** A file of rows that differ from Portland - Bologna only in what the test says. */
export const fileOf = (...rows: Partial<Record<keyof typeof goodRow, string>>[]): string =>
  [header, ...rows.map((row) => lineOf({ ...goodRow, ...row }))].join('\n');

export const stream = (text: string | Buffer): Readable => Readable.from([Buffer.from(text)]);

const lineOf = (row: Record<string, string | undefined>): string =>
  header
    .split(',')
    .map((name) => quoted(row[name] ?? ''))
    .join(',');

const quoted = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
