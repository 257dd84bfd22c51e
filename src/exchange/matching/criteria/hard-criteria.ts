import type { Exclusion } from './exclusion.js';
import type { HardCriterion } from './hard-criterion.js';
import {
  airIsSafe,
  animalsAreSafe,
  buildingIsFit,
  careIsNear,
  kitchenIsSafe,
  mustHavesAreKept,
  smokeIsAccepted,
} from './hard-health.js';
import {
  bedIsFree,
  daysAreCovered,
  homeMayBePlaced,
  isAccompanied,
  isNoRelative,
  isOfTheMember,
  schoolTakes,
} from './hard-home.js';
import { guestsDiffer, policyAllows, studentIsOpen } from './hard-people.js';
import type { Pair } from './pair.js';

/** In the order in which the field lists them. */
const HARD_CRITERIA: readonly HardCriterion[] = [
  homeMayBePlaced,
  bedIsFree,
  isNoRelative,
  isAccompanied,
  guestsDiffer,
  studentIsOpen,
  schoolTakes,
  daysAreCovered,
  animalsAreSafe,
  kitchenIsSafe,
  airIsSafe,
  careIsNear,
  buildingIsFit,
  smokeIsAccepted,
  mustHavesAreKept,
  isOfTheMember,
  policyAllows,
];

/** Every reason why a home is none for a student; empty when it may be one. */
export const exclusionsOf = (pair: Pair): Exclusion[] => HARD_CRITERIA.flatMap((criterion) => criterion(pair));
