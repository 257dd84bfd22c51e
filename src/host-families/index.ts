export { HostFamiliesModule } from './host-families.module.js';
export { HouseholdsService, type NewHousehold } from './household/households.service.js';
/** What a placement asks of a home: the programmes that place students bring the facts. */
export * as placing from './law/placing.rules.js';
