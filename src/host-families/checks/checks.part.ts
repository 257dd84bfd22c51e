import type { HostFamiliesPart } from '../host-families-part.js';
import { AdverseLetter } from './adverse-letter.entity.js';
import { AdverseLetters } from './adverse-letters.service.js';
import { Authorisations } from './authorisations.queries.js';
import { HouseholdChecks } from './household-checks.service.js';
import { HouseholdCheck } from './household-check.entity.js';

/** Checks of the people of a household: their leave, the results, and the letters when one found something. */
export const checks: HostFamiliesPart = {
  entities: [HouseholdCheck, AdverseLetter],
  shared: [HouseholdChecks],
  providers: [AdverseLetters, Authorisations],
};
