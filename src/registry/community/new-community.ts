import type { CommunityKind } from './community-kind.js';

/** A figure of inhabitants with where and when it comes from; a year that the source does not give is null. */
export interface PopulationFigure {
  count: number;
  year: number | null;
  source: string;
}

/** A community that is not in the registry yet. Its slug, search text and time zone follow from it. */
export interface NewCommunity {
  kind: CommunityKind;
  name: string;
  nativeName?: string | null;
  /** ISO 3166-1 alpha-2. */
  countryIso2: string;
  /** ISO 3166-2, for the U.S. */
  subdivisionCode?: string | null;
  geonamesAdmin1?: string | null;
  geonamesId?: number | null;
  /** Degrees, WGS84. */
  latitude: number;
  longitude: number;
  population?: PopulationFigure | null;
}
