import type { NewCommunity } from '../community/new-community.js';
import type { PartnershipRow } from './partnership-row.schema.js';

/** One end of a row: the community it names and what tells it from all others. */
export interface End {
  /** The GeoNames id; without one, country, name and the place to a hundredth of a degree. */
  key: string;
  community: NewCommunity;
}

/** A row that reads well: two communities and the pair as one key. */
export interface Link {
  key: string;
  us: End;
  partner: End;
}

/** Populations of these files come from GeoNames, which gives no year; the files have no kinds: an end is a city. */
const SOURCE = 'GeoNames';

export function linkOf(row: PartnershipRow): Link {
  const us = endOf({
    kind: 'city',
    name: row.us_city,
    countryIso2: 'US',
    subdivisionCode: `US-${row.us_state}`,
    geonamesAdmin1: row.us_state,
    geonamesId: row.us_geonames_id,
    latitude: row.us_lat,
    longitude: row.us_lon,
    population: row.us_population ? { count: row.us_population, year: null, source: SOURCE } : null,
  });
  const partner = endOf({
    kind: 'city',
    name: row.partner_city,
    countryIso2: row.partner_iso2,
    subdivisionCode: null,
    geonamesAdmin1: row.partner_admin1_geonames,
    geonamesId: row.partner_geonames_id,
    latitude: row.partner_lat,
    longitude: row.partner_lon,
    population: row.partner_population ? { count: row.partner_population, year: null, source: SOURCE } : null,
  });
  return { key: [us.key, partner.key].toSorted().join(' / '), us, partner };
}

const endOf = (community: NewCommunity): End => ({ key: keyOf(community), community });

/** How a community is known again in the next import. */
export function keyOf({
  geonamesId,
  countryIso2,
  name,
  latitude,
  longitude,
}: Pick<NewCommunity, 'geonamesId' | 'countryIso2' | 'name' | 'latitude' | 'longitude'>): string {
  if (geonamesId) return `geonames ${geonamesId}`;
  return `${countryIso2} ${name.toLowerCase()} ${latitude.toFixed(2)} ${longitude.toFixed(2)}`;
}
