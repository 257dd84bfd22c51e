import type { YaasPart } from '../yaas-part.js';
import { EntrySearchController } from './entries/entry-search.controller.js';
import { EntrySearches } from './entries/entry-search.queries.js';
import { StaffEntryController } from './entries/staff-entry.controller.js';
import { StaffEntries } from './entries/staff-entry.queries.js';
import { StaffWithdrawals } from './entries/staff-withdrawals.js';
import { SeasonController } from './season.controller.js';
import { SeasonQueries } from './season.queries.js';

/** The season as programme staff see it. */
export const season: YaasPart = {
  controllers: [EntrySearchController, StaffEntryController, SeasonController],
  providers: [EntrySearches, SeasonQueries, StaffEntries, StaffWithdrawals],
};
