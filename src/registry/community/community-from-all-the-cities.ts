import {
  cityOfGeoNames,
  largestCitiesOfGeoNames,
  type CityOfGeoNames,
  type LargestWanted,
} from './cities-of-geonames.js';
import type { NewCommunity } from './new-community.js';

/**
 * A real city by its name, from GeoNames: the most populous one of that name in the country, or in the first-level division
 * (two letters for a U.S. state). Half a second at first: for seeds, not for requests.
 * @throws when there is no such city.
 */
export async function communityFromAllTheCities(name: string, country: string, admin?: string): Promise<NewCommunity> {
  const city = await cityOfGeoNames({ name, country, adminCode: admin });
  if (!city) throw new Error(`There is no city ${name} in ${[admin, country].filter(Boolean).join(', ')}.`);
  return asCommunity(city);
}

/** Real cities, the most populous first, from GeoNames. */
export async function largestCommunities(wanted: LargestWanted): Promise<NewCommunity[]> {
  return (await largestCitiesOfGeoNames(wanted)).map(asCommunity);
}

function asCommunity(city: CityOfGeoNames): NewCommunity {
  const [longitude, latitude] = city.loc.coordinates;
  return {
    kind: 'city',
    name: city.name,
    countryIso2: city.country,
    subdivisionCode: city.country === 'US' ? `US-${city.adminCode}` : null,
    geonamesAdmin1: city.adminCode || null,
    geonamesId: city.cityId,
    latitude,
    longitude,
    population: city.population > 0 ? { count: city.population, year: null, source: 'GeoNames' } : null,
  };
}
