export { AccountQueries, type AccountCard } from './account/accounts.queries.js';
export { AccountSeeds, type SeededPerson } from './account/account-seeds.service.js';
export { AccountsService, type Invitation, type NewAccount } from './account/accounts.service.js';
export { AuthModule } from './auth.module.js';
export {
  administrator,
  coordinator,
  hasRole,
  hasRoleEverywhere,
  judge,
  responsibleOfficer,
  safeguarding,
  signedIn,
  staff,
  student,
} from './roles/access-rules.js';
export type { NewGrant } from './roles/role-grants.service.js';
export type { Role } from './roles/role.js';
export { Throttle } from './throttle/throttle.js';
export { ageOn } from './sign-up/age.rules.js';
