import { countryName } from '../country/country-names.js';

/** What is needed to call a community by its name. */
export interface CommunityLabel {
  id: string;
  slug: string;
  name: string;
  /** Name of the state, for the U.S. */
  subdivision: string | null;
  countryIso2: string;
}

/** "Portland, Oregon" at home, "Bologna, Italy" abroad, the country in the reader's language. */
export const labelOf = (community: Omit<CommunityLabel, 'id' | 'slug'>, locale: string): string =>
  `${community.name}, ${placeOf(community, locale)}`;

/** "Oregon" or "Italia". */
export const placeOf = (
  { subdivision, countryIso2 }: Pick<CommunityLabel, 'subdivision' | 'countryIso2'>,
  locale: string,
): string => subdivision ?? countryName(countryIso2, locale);
