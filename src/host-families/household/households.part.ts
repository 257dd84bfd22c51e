import type { HostFamiliesPart } from '../host-families-part.js';
import { HostHome } from './host-home.entity.js';
import { HostRoom } from './host-room.entity.js';
import { HomesService } from './homes.service.js';
import { HouseholdMembersService } from './household-members.service.js';
import { HouseholdMember } from './household-member.entity.js';
import { Household } from './household.entity.js';
import { HouseholdQueries } from './household.queries.js';
import { HouseholdsService } from './households.service.js';
import { SettledMembers } from './same-person.js';

/** Who lives where. */
export const households: HostFamiliesPart = {
  entities: [Household, HouseholdMember, HostHome, HostRoom],
  shared: [HouseholdsService, HouseholdMembersService, HomesService],
  providers: [HouseholdQueries, SettledMembers],
};
