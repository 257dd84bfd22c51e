export { ChaperonesOnFile, type ChaperoneOnFile } from './chaperones/chaperones-on-file.queries.js';
export { unrelatedAmong } from './chaperones/unrelated-adults.js';
export { PapersOnRecord, type PaperOnRecord } from './papers/papers-on-record.queries.js';
export { type EarlierPart, type Proposal, type Step, type StepKind } from './steps/step.js';
export { StepsService, type DoneStep } from './steps/steps.service.js';
export { StepsQueries } from './steps/steps.queries.js';
export { WhoMay } from './steps/who-may.js';
export { VettingModule } from './vetting.module.js';
export { WorkersService, type Appointment, type NewPaper } from './workers/workers.service.js';
