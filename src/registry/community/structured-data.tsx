import { countryName } from '../country/country-names.js';
import type { CommunityPageModel } from './community-page.queries.js';

/** What search engines read of a community, by schema.org. A data block is not run as script, so the content policy lets it be. */
export function StructuredData({ community }: { community: CommunityPageModel }) {
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: JSON.stringify(dataOf(community)).replaceAll('<', '\\u003c') }}
    />
  );
}

function dataOf({
  name,
  nativeName,
  kind,
  subdivision,
  countryIso2,
  latitude,
  longitude,
  geonamesId,
}: CommunityPageModel) {
  return {
    '@context': 'https://schema.org',
    '@type': kind === 'city' || kind === 'town' ? 'City' : 'AdministrativeArea',
    name,
    alternateName: nativeName ?? undefined,
    address: {
      '@type': 'PostalAddress',
      addressRegion: subdivision ?? undefined,
      addressCountry: countryName(countryIso2, 'en'),
    },
    geo: { '@type': 'GeoCoordinates', latitude, longitude },
    sameAs: geonamesId ? `https://www.geonames.org/${geonamesId}` : undefined,
  };
}
