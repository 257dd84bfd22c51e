import type { JudgingPart } from '../judging-part.js';
import { Decision } from './decision.entity.js';
import { ResultAdoption } from './result-adoption.entity.js';
import { ResultRun } from './result-run.entity.js';
import { ResultQueries } from './result.queries.js';
import { ResultsController } from './results.controller.js';
import { ResultsService } from './results.service.js';

/** From closed cards to a released result. */
export const results: JudgingPart = {
  entities: [ResultRun, ResultAdoption, Decision],
  controllers: [ResultsController],
  shared: [ResultsService],
  providers: [ResultQueries],
};
