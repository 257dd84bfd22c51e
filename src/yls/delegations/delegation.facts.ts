import type { ChaperoneGender } from './yls-chaperone.entity.js';

/** An adult who has agreed to accompany a delegation, as the rules ask. */
export interface AdultWithDelegation {
  name: string;
  gender: ChaperoneGender;
  accountId: string;
  /** The last day (ISO) on which training and checks all count; null when one is missing today. */
  clearedUntil: string | null;
  /** Accounts of relatives, of those with whom they live, and of other relatives of the same student. */
  relatives: readonly string[];
}

/** All that the rules of a delegation read. */
export interface DelegationFacts {
  /** ISO date of the summit's last day. */
  endsOn: string;
  studentsPerChaperone: number;
  seats: number;
  hasGirls: boolean;
  hasBoys: boolean;
  adults: readonly AdultWithDelegation[];
}
