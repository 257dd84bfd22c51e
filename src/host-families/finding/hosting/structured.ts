import { QUESTIONS } from './questions.js';
import type { HostingCityPage } from './hosting.queries.js';

/** The questions that families ask first, in the words of schema.org and the reader's language. */
export const structuredQuestions = (say: (key: string) => string, locale: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'FAQPage',
  inLanguage: locale,
  mainEntity: QUESTIONS.map((question) => ({
    '@type': 'Question',
    name: say(`host-families.find.question.${question}`),
    acceptedAnswer: { '@type': 'Answer', text: say(`host-families.find.question.${question}.answer`) },
  })),
});

/** The members of a city that seek families; the organisation, never a person. */
export const structuredCity = ({ community, members }: HostingCityPage): object => ({
  '@context': 'https://schema.org',
  '@graph': members.map(({ name, officePhone }) => ({
    '@type': 'NGO',
    name,
    telephone: officePhone ?? undefined,
    areaServed: {
      '@type': 'City',
      name: community.name,
      address: {
        '@type': 'PostalAddress',
        addressRegion: community.subdivision ?? undefined,
        addressCountry: community.countryIso2,
      },
    },
    url: `/host-families/cities/${community.slug}`,
  })),
});
