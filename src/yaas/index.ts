export { yaas2026 } from './editions/yaas-2026.js';
export type { NewEdition } from './editions/editions.service.js';
export type { NewEntry, Saved } from './entries/entries.service.js';
export type { Submission } from './entries/submissions.service.js';
export { ExhibitQueries, type ExhibitWork } from './exhibit/exhibit.queries.js';
export { WorkCard } from './exhibit/work-card.js';
export { YaasModule } from './yaas.module.js';
export { artwork, recording } from './yaas.purposes.js';
export { YaasService } from './yaas.service.js';
