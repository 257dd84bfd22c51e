/** A room of the house that the summit has. */
export interface Bedroom {
  id: string;
  /** Building and storey, as one name. */
  floor: string;
  beds: number;
  /** For whom alone it is; null for whoever comes. */
  gender: string | null;
  isStepFree: boolean;
  isNearNurse: boolean;
}

/** A delegate, or an adult who sleeps there too. */
export interface Guest {
  id: string;
  gender: string;
  /** In whole years on the first night. */
  age: number;
  country: string;
  delegation: string | null;
  /** Who sleeps on a floor that is named for their delegation, and nowhere else. */
  isChaperone: boolean;
  needsStepFree: boolean;
  needsNurseNear: boolean;
  /** With whom they ask to share; it counts where both ask. */
  asksFor: readonly string[];
}

export interface BedOf {
  guest: string;
  room: string;
}

/** All that the allocation reads: the same always gives the same plan. */
export interface RoomsAsked {
  seed: string;
  rooms: readonly Bedroom[];
  guests: readonly Guest[];
  /** Where each delegation's chaperones are to sleep. Who is a minor sleeps only where some chaperone does. */
  chaperones: readonly { delegation: string; floor: string }[];
  /** Ages at which a band begins, such as 16: nobody shares a room across. At 18 one begins always. */
  bandsFrom: readonly number[];
  /** Only where the summit's rules say so. */
  isMixedGenderAllowed: boolean;
  locks: readonly BedOf[];
  /** The plan that stands. */
  previous: readonly BedOf[];
}
