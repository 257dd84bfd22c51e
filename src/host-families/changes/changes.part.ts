import type { HostFamiliesPart } from '../host-families-part.js';
import { ChangeReports } from './change-reports.service.js';
import { HostFileHold } from './host-file-hold.entity.js';
import { HostFileHolds } from './host-file-holds.service.js';
import { HouseholdChange } from './household-change.entity.js';
import { HouseholdChanges } from './household-changes.service.js';
import { ToldChanges } from './told-changes.queries.js';
import { ToldOfChange } from './told-of-change.js';

/** What changes in a household, and the steps that it makes necessary again. */
export const changes: HostFamiliesPart = {
  entities: [HouseholdChange, HostFileHold],
  shared: [ChangeReports],
  providers: [HouseholdChanges, HostFileHolds, ToldChanges, ToldOfChange],
};
