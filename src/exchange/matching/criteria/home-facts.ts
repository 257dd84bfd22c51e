import type { HomeWithRules } from '../../../host-families/index.js';
import type { RuleResult } from '../../../platform/index.js';
import type { Sex } from './student-facts.js';

/** A student who lives in the home, or for whom a bed there is held, on some of the days. */
export interface GuestFacts {
  applicationId: string;
  country: string;
  nativeLanguages: readonly string[];
  gender: Sex;
  openToDouble: boolean;
  /** Where they sleep; null while it is open. */
  roomId: string | null;
}

/** A school near the home where the member places students. */
export interface SchoolOfHome {
  id: string;
  offers: readonly string[];
  /** What the law says against one more student of the sponsor there; null when nothing. */
  against: RuleResult | null;
}

/** A home as a matching reads it: what its family offers and says, who could accompany a student there, and who lives there already. Nobody's name. */
export interface HomeFacts extends HomeWithRules {
  guests: readonly GuestFacts[];
  /** Offers of beds that are held for somebody. */
  taken: readonly string[];
  /** What stands against the fittest coordinator for the home, and against a second visitor; empty when somebody may. */
  coordination: readonly RuleResult[];
  secondVisit: readonly RuleResult[];
  /** To the nearest coordinator who may; null when not known. */
  coordinatorMiles: number | null;
  schools: readonly SchoolOfHome[];
  /** Students who stayed there until the end of their days, and who moved out; null when none was there. */
  stays: { completed: number; moved: number } | null;
}
