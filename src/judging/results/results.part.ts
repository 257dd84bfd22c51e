import type { JudgingPart } from '../judging-part.js';
import { CountsService } from './counts.service.js';
import { Decision } from './decisions/decision.entity.js';
import { Departure } from './departures/departure.entity.js';
import { DeparturesService } from './departures/departures.service.js';
import { JudgedWorksQueries } from './judged-works.queries.js';
import { ResultAdoption } from './result-adoption.entity.js';
import { ResultRun } from './result-run.entity.js';
import { ResultQueries } from './result.queries.js';
import { ResultsController } from './results.controller.js';
import { ResultsService } from './results.service.js';
import { RunMaker } from './run-maker.js';
import { MiniRounds } from './ties/mini-rounds.js';
import { TieAnswerRow } from './ties/tie-answer.entity.js';
import { TiesQueries } from './ties/ties.queries.js';
import { TiesService } from './ties/ties.service.js';

/** From closed cards to a released result. */
export const results: JudgingPart = {
  entities: [ResultRun, ResultAdoption, Decision, Departure, TieAnswerRow],
  controllers: [ResultsController],
  shared: [JudgedWorksQueries, ResultsService, DeparturesService, TiesService],
  providers: [CountsService, ResultQueries, RunMaker, MiniRounds, TiesQueries],
};
