import { countryName } from '../country/country-names.js';
import type { PartnershipPageModel } from './partnership-page.queries.js';

/** An agreement in the words of schema.org: its places and its dated acts. Who signed is not repeated to machines. */
export const structuredOf = ({ parties, acts }: PartnershipPageModel, name: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'Organization',
  name,
  foundingDate: acts.find(({ kind }) => kind === 'signature')?.datedOn,
  member: parties.map((party) => ({
    '@type': 'City',
    name: party.name,
    url: `/communities/${party.slug}`,
    address: {
      '@type': 'PostalAddress',
      addressRegion: party.subdivision ?? undefined,
      addressCountry: countryName(party.countryIso2, 'en'),
    },
    geo: { '@type': 'GeoCoordinates', latitude: party.latitude, longitude: party.longitude },
  })),
});
