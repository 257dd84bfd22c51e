import type { HostFamiliesPart } from '../host-families-part.js';
import { CareStart } from './care.start.js';
import { HouseholdIncidents } from './household-incidents.js';
import { HouseholdThreads } from './household-threads.js';
import { OpenCases } from './open-cases.js';

/** What families write and what happens to them: households in messages and at the incident desk. */
export const care: HostFamiliesPart = { providers: [HouseholdIncidents, HouseholdThreads, OpenCases, CareStart] };
