import type { JudgingPart } from '../judging-part.js';
import { ConcernDeskController } from './concern-desk.controller.js';
import { ConcernsController } from './concerns.controller.js';
import { ConcernsQueries } from './concerns.queries.js';
import { ConcernsService } from './concerns.service.js';
import { JudgeConcern } from './judge-concern.entity.js';

/** What judges flag, and what comes of it. */
export const concerns: JudgingPart = {
  entities: [JudgeConcern],
  controllers: [ConcernsController, ConcernDeskController],
  shared: [ConcernsService],
  providers: [ConcernsQueries],
};
