export { HostFamiliesModule } from './host-families.module.js';
export { HouseholdsService, type NewHousehold } from './household/households.service.js';
