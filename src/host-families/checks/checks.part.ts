import type { HostFamiliesPart } from '../host-families-part.js';
import { HouseholdChecks } from './household-checks.service.js';
import { HouseholdCheck } from './household-check.entity.js';

/** Checks of the people of a household. */
export const checks: HostFamiliesPart = { entities: [HouseholdCheck], shared: [HouseholdChecks] };
