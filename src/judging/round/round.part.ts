import { JudgedProgrammes } from '../judged-programmes.js';
import type { JudgingPart } from '../judging-part.js';
import { Criterion } from './criterion.entity.js';
import { ProgressApi } from './progress.api.js';
import { RoundEntry } from './round-entry.entity.js';
import { RoundFactsQueries } from './round-facts.queries.js';
import { RoundStepsController } from './round-steps.controller.js';
import { RoundWorksService } from './round-works.service.js';
import { Round } from './round.entity.js';
import { RoundsController } from './rounds.controller.js';
import { RoundQueries } from './rounds.queries.js';
import { RoundsService } from './rounds.service.js';
import { RubricVersion } from './rubric-version.entity.js';
import { RubricsService } from './rubrics.service.js';

/** Rounds: how they are set up, their works, and their way from phase to phase. */
export const round: JudgingPart = {
  entities: [RubricVersion, Criterion, Round, RoundEntry],
  controllers: [RoundsController, RoundStepsController, ProgressApi],
  shared: [JudgedProgrammes, RoundsService, RoundQueries, RoundWorksService],
  providers: [RubricsService, RoundFactsQueries],
};
