import { JudgedProgrammes } from '../judged-programmes.js';
import type { JudgingPart } from '../judging-part.js';
import { CompetitionsOffered } from './competitions-offered.js';
import { Criterion } from './criterion.entity.js';
import { ProgressApi } from './progress.api.js';
import { RoundEntry } from './round-entry.entity.js';
import { RoundChainsController } from './round-chains.controller.js';
import { RoundFactsQueries } from './round-facts.queries.js';
import { RoundPlansService } from './round-plans.service.js';
import { RoundStepsController } from './round-steps.controller.js';
import { RoundTermsController } from './round-terms.controller.js';
import { RoundTermsService } from './round-terms.service.js';
import { RoundWorksService } from './round-works.service.js';
import { Round } from './round.entity.js';
import { RoundsController } from './rounds.controller.js';
import { RoundQueries } from './rounds.queries.js';
import { RoundsService } from './rounds.service.js';
import { RubricVersion } from './rubric-version.entity.js';
import { RubricsService } from './rubrics.service.js';
import { TermsQueries } from './terms.queries.js';
import { ToldJudges } from './told-judges.js';

/** Rounds: how they are set up, their works, and their way from phase to phase. */
export const round: JudgingPart = {
  entities: [RubricVersion, Criterion, Round, RoundEntry],
  controllers: [RoundChainsController, RoundsController, RoundTermsController, RoundStepsController, ProgressApi],
  shared: [JudgedProgrammes, RoundPlansService, RoundsService, RoundQueries, RoundWorksService],
  providers: [RubricsService, RoundFactsQueries, CompetitionsOffered, TermsQueries, RoundTermsService, ToldJudges],
};
