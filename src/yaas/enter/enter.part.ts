import type { YaasPart } from '../yaas-part.js';
import { EligibilityQueries } from './eligibility.queries.js';
import { EnterController } from './enter.controller.js';
import { ProgrammeController } from './programme.controller.js';

/** The door: what the programme is, and who may enter. */
export const enter: YaasPart = {
  controllers: [ProgrammeController, EnterController],
  providers: [EligibilityQueries],
};
