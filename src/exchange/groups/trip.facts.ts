import type { ChaperoneGender } from './exchange-chaperone.entity.js';

/** An adult with a group, as the rules ask. */
export interface AdultOnTrip {
  name: string;
  gender: ChaperoneGender;
  /** Null while nobody has appointed them. */
  accountId: string | null;
  /** The last day (ISO) on which training and checks all count; null when one is missing today. */
  clearedUntil: string | null;
  /** Accounts of relatives and of those with whom they live. */
  relatives: readonly string[];
}

/** Who travels together. */
export interface GroupOnTrip {
  students: number;
  hasGirls: boolean;
  hasBoys: boolean;
  adults: readonly AdultOnTrip[];
}

/** A Youth Ambassador trip: its term's numbers, and the group in which the student travels. */
export interface TripFacts {
  /** ISO date of the last day. */
  endsOn: string;
  studentsPerChaperone: number;
  unrelatedAdults: number;
  womanAndMan: boolean;
  /** Null while the student is in none. */
  group: GroupOnTrip | null;
}

/** For gates; null where students do not travel in groups. */
export interface GroupGateFacts {
  trip: TripFacts | null;
}
