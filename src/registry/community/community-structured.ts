import { countryName } from '../country/country-names.js';
import type { CommunityPageModel } from './community-page.queries.js';

/** What search engines read of a community, in the words of schema.org. */
export function structuredOf({ kind, nativeName, subdivision, countryIso2, geonamesId, ...place }: CommunityPageModel) {
  return {
    '@context': 'https://schema.org',
    '@type': kind === 'city' || kind === 'town' ? 'City' : 'AdministrativeArea',
    name: place.name,
    alternateName: nativeName ?? undefined,
    address: {
      '@type': 'PostalAddress',
      addressRegion: subdivision ?? undefined,
      addressCountry: countryName(countryIso2, 'en'),
    },
    geo: { '@type': 'GeoCoordinates', latitude: place.latitude, longitude: place.longitude },
    sameAs: geonamesId ? `https://www.geonames.org/${geonamesId}` : undefined,
  };
}
