import { refused, satisfied, type Rule } from '../../platform/index.js';
import { consentGiven, consentInGrace, guardianIsAnother, guardianNamed } from './consent.rules.js';
import { ageAtDeadline, communityTakesPart, eligibilityRules } from './eligibility.rules.js';
import type { EntryFacts } from './entry-facts.js';
import { workIsUnsigned } from './unsigned.rule.js';
import { categoryKnown, lengthWithinLimit, workPresent, workRules } from './work.rules.js';

const placeLeft: Rule<EntryFacts> = {
  id: 'place_left',
  cites: 'YAAS 2026, eligibility: five entries per category, per sister city, per age group for a member',
  severity: 'block',
  reads: ['placesLeft'],
  check: ({ placesLeft }) =>
    placesLeft === null || placesLeft > 0 ? satisfied : refused('yaas.rule.place_left', undefined, { remedy: true }),
};

/** All that stands between a draft and its submission; the page says the same beforehand. */
export const submissionRules: readonly Rule<EntryFacts>[] = [
  ...eligibilityRules,
  ...workRules,
  workIsUnsigned,
  guardianNamed,
  guardianIsAnother,
  placeLeft,
];

export const consentRules: readonly Rule<EntryFacts>[] = [consentInGrace];

/** The coordinator's confirmation asks again what may have changed since. */
export const confirmationRules: readonly Rule<EntryFacts>[] = [
  communityTakesPart,
  ageAtDeadline,
  categoryKnown,
  workPresent,
  lengthWithinLimit,
  workIsUnsigned,
  consentGiven,
];
