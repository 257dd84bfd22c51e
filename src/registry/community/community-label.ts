import { directionOf, formatRow } from '../../platform/index.js';
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

/**
 * "Portland, Oregon" at home, "Bologna, Italy" abroad, the country in the reader's language.
 * Among words that run from right to left it is isolated, so that two cities in a row keep their countries.
 */
export function labelOf(community: Omit<CommunityLabel, 'id' | 'slug'>, locale: string): string {
  const label = formatRow([community.name, placeOf(community, locale)], locale);
  return directionOf(locale) === 'rtl' ? `\u2067${label}\u2069` : label;
}

/** "Oregon" or "Italia". */
export const placeOf = (
  { subdivision, countryIso2 }: Pick<CommunityLabel, 'subdivision' | 'countryIso2'>,
  locale: string,
): string => subdivision ?? countryName(countryIso2, locale);
