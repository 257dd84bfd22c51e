export { ApplyingService } from './applying/applying.service.js';
export { ChangeReports } from './changes/change-reports.service.js';
export { HomesOnPaper, type HomeOnPaper } from './file/homes-on-paper.queries.js';
export { HostFilesQueries, type MayPlace } from './file/host-files.queries.js';
export {
  HostOffersQueries,
  type HomeOnOffer,
  type HomeWithRules,
  type OfferedBed,
  type OffersAsked,
} from './offers/host-offers.queries.js';
export { HostOffersService } from './offers/host-offers.service.js';
export type { WelcomeTold } from './offers/offers.schema.js';
export type { Interest, Theme } from './offers/life-facts.js';
export { HostPageLinks } from './host/host-page-links.js';
export { HostSeasonsService } from './file/host-seasons.service.js';
export { HouseholdChecks } from './checks/household-checks.service.js';
export { hostApplication } from './applying/host-application.js';
export { HomeAddresses } from './placing/home-addresses.queries.js';
export { HomeCards, type HomeInFull } from './placing/home-cards.queries.js';
export type { HomeCard } from './placing/home-card.projection.js';
export type { PersonOfHome } from './placing/home-profile.projection.js';
export { HomesOnRecord, type HomeOnRecord } from './placing/homes-on-record.queries.js';
export { HomesToPlace, type BedToPlace, type HomeToPlace } from './placing/homes-to-place.queries.js';
export { Hosting } from './placing/hosting.service.js';
export { HostFamiliesModule } from './host-families.module.js';
export { HomesService } from './household/homes.service.js';
export { HouseholdMembersService } from './household/household-members.service.js';
export { HouseholdsService, type NewHousehold } from './household/households.service.js';
/** What a placement asks of a home: the programmes that place students bring the facts. */
export * as placing from './law/placing.rules.js';
/** 22 CFR 62.25(d)(9): asked again by who keeps the file of a student there. */
export { orientedAfterApproval } from './law/standing.rules.js';
export { ScreeningService } from './screening/screening.service.js';
export { StepsAgain } from './screening/steps-again.service.js';
export { StepsOfHomes, type StepsOfHome } from './screening/steps-of-homes.queries.js';
