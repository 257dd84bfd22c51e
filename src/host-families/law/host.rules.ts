import type { LawRule } from '../../law/index.js';
import {
  applicationIsComplete,
  informedFirst,
  isNotRewarded,
  needsNoAssistance,
  photographsOfEachKind,
  signedByEveryApplicant,
} from './application.rules.js';
import type { HostFacts } from './host-facts.js';
import { roomRules } from './home.rules.js';
import {
  adultsAreChecked,
  checksFollowChanges,
  comingOfAgeIsChecked,
  interviewedAtHome,
  singleAdultIsReviewedAgain,
} from './people.rules.js';
import { hasReferences } from './reference.rules.js';
import { approvalIsCurrent, changesAreScreened, changesAreScreenedFirst, homeIsOpen } from './standing.rules.js';

type Rules = readonly LawRule<HostFacts>[];

/** What the family itself has to bring before it submits. */
export const submissionRules: Rules = [
  informedFirst,
  applicationIsComplete,
  ...roomRules,
  needsNoAssistance,
  isNotRewarded,
  signedByEveryApplicant,
  photographsOfEachKind,
];

/** Before the interview counts as the end of screening: what runs beside it. */
export const screeningRules: Rules = [interviewedAtHome, hasReferences, adultsAreChecked];

const familyRules: Rules = [...submissionRules, ...screeningRules, comingOfAgeIsChecked, singleAdultIsReviewedAgain];

/** All that must hold for a family to be approved. */
export const approvalRules: Rules = [...familyRules, checksFollowChanges, changesAreScreenedFirst];

/** Before the family's beds are offered. */
export const openingRules: Rules = [...familyRules, approvalIsCurrent, changesAreScreened];

/** All that must hold on each day on which a step of a placement is made. */
export const placingRules: Rules = [homeIsOpen, ...openingRules];
