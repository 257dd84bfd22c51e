import type { JudgingPart } from '../judging-part.js';
import { CardHistoryController } from './card-history.controller.js';
import { CardHistoryQueries } from './card-history.queries.js';
import { CardsController } from './cards.controller.js';
import { ConcernsController } from './concerns.controller.js';
import { ConcernsService } from './concerns.service.js';
import { CriterionScore } from './criterion-score.entity.js';
import { JudgeCardQueries } from './judge-card.queries.js';
import { JudgeDeskQueries } from './judge-desk.queries.js';
import { RestorationsService } from './restorations.service.js';
import { ScorecardVersion } from './scorecard-version.entity.js';
import { Scorecard } from './scorecard.entity.js';
import { ScoresService } from './scores.service.js';
import { ShownFiles } from './shown-files.js';

/** Cards: the page on which a judge spends the day, and what it saves. */
export const scoring: JudgingPart = {
  entities: [Scorecard, CriterionScore, ScorecardVersion],
  controllers: [CardsController, CardHistoryController, ConcernsController],
  providers: [CardHistoryQueries, RestorationsService],
  shared: [ConcernsService, ScoresService, JudgeCardQueries, ShownFiles, JudgeDeskQueries],
};
