export { GuardianAnswers, type GuardianSheet } from './answers/guardian-answers.js';
export type { Asked, Asking, HandedOver } from './asking/consent-asking.js';
export { ConsentModule } from './consent.module.js';
export { ConsentProgrammes } from './consent-programmes.js';
export { ConsentQueries, type ConsentStatus } from './consent.queries.js';
export { ConsentSeeds, type SeededConsent } from './seeds/consent-seeds.service.js';
export { ConsentService, type OwnConsent } from './consent.service.js';
export type { ConsentAnswers, ConsentMatter, ConsentScope, ConsentSubjects } from './consent-subjects.js';
