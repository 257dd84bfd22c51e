import type { HostFamiliesPart } from '../host-families-part.js';
import { HostFileRetention } from './host-file-retention.js';
import { HouseholdRetention } from './household-retention.js';

/** What is taken away three years after the programme. */
export const forgetting: HostFamiliesPart = { providers: [HostFileRetention, HouseholdRetention] };
