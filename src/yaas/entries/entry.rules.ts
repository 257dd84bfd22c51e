import { refused, satisfied } from '../../platform/index.js';
import { affiliationRules, contactNamed } from './affiliation.rules.js';
import { authorshipRules } from './authorship.rules.js';
import { consentGiven, consentInGrace, guardianIsAnother, guardianNamed } from './consent.rules.js';
import { noOpenHold } from '../moderation/no-open-hold.rule.js';
import { orWaived } from '../moderation/overrides/waiver.js';
import { citing, type EditionRule } from './edition-rule.js';
import { ageAtDeadline, communityTakesPart, eligibilityRules } from './eligibility.rules.js';
import type { EntryFacts } from './entry-facts.js';
import { feeSettled } from './fee.rules.js';
import { fileRules } from './file.rules.js';
import { groupRules } from './group.rules.js';
import { entersWhereItMay } from './level.rules.js';
import { workIsUnsigned } from './unsigned.rule.js';
import { categoryKnown, lengthWithinLimit, workPresent, workRules } from './work.rules.js';

const placeLeft: EditionRule<EntryFacts> = {
  id: 'place_left',
  cites: citing('counts'),
  severity: 'block',
  reads: ['rules', 'placesLeft'],
  concerns: ({ quotas }) => quotas.length > 0,
  check: ({ placesLeft }) =>
    placesLeft === null || placesLeft > 0 ? satisfied : refused('yaas.rule.place_left', undefined, { remedy: true }),
};

/** All that stands between a draft and its submission; the page says the same beforehand. */
export const submissionRules: readonly EditionRule<EntryFacts>[] = [
  ...eligibilityRules,
  ...affiliationRules,
  ...groupRules,
  entersWhereItMay,
  ...authorshipRules,
  ...workRules,
  workIsUnsigned,
  guardianNamed,
  guardianIsAnother,
  placeLeft,
].map(orWaived);

export const consentRules: readonly EditionRule<EntryFacts>[] = [consentInGrace];

/** The coordinator's confirmation asks again what may have changed since; nothing that was submitted has lost its right to be there. */
export const confirmationRules: readonly EditionRule<EntryFacts>[] = [
  communityTakesPart,
  ageAtDeadline,
  contactNamed,
  categoryKnown,
  workPresent,
  lengthWithinLimit,
  ...fileRules,
  workIsUnsigned,
  feeSettled,
  consentGiven,
  placeLeft,
  noOpenHold,
].map(orWaived);
