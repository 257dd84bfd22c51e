import type { HostFamiliesPart } from '../host-families-part.js';
import { HostFileHold } from './host-file-hold.entity.js';
import { HouseholdChange } from './household-change.entity.js';

/** What changes in a household, and the steps that it makes necessary again. */
export const changes: HostFamiliesPart = { entities: [HouseholdChange, HostFileHold] };
