import { writeFile } from 'node:fs/promises';
import { largestCommunities, type NewCommunity } from '../src/registry/index.js';

const columns =
  'us_city,us_state,us_geonames_id,us_lat,us_lon,us_population,partner_city,partner_iso2,partner_admin1_geonames,partner_geonames_id,partner_lat,partner_lon,partner_population';
const homes = 760;

/** Writes a file of partnerships between real cities; that they are sister cities is made up. */
export async function writePartnershipFile(path: string, rows: number): Promise<void> {
  const home = await largestCommunities({ home: 'US', atHome: true, count: homes });
  const abroad = await largestCommunities({ home: 'US', atHome: false, count: rows });
  const lines = abroad.map((partner, index) =>
    [...homeFields(home[index % homes]!), ...partnerFields(partner)].map(quoted).join(','),
  );
  await writeFile(path, [columns, ...lines, ''].join('\n'));
}

const homeFields = ({ name, subdivisionCode, ...place }: NewCommunity) => [
  name,
  subdivisionCode!.slice(3),
  ...numbers(place),
];

const partnerFields = ({ name, countryIso2, geonamesAdmin1, ...place }: NewCommunity) => [
  name,
  countryIso2,
  geonamesAdmin1 ?? '',
  ...numbers(place),
];

const numbers = ({
  geonamesId,
  latitude,
  longitude,
  population,
}: Pick<NewCommunity, 'geonamesId' | 'latitude' | 'longitude' | 'population'>) => [
  geonamesId!,
  latitude,
  longitude,
  population?.count ?? 0,
];

const quoted = (value: string | number): string => `"${String(value).replaceAll('"', '""')}"`;
