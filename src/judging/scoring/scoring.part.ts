import type { JudgingPart } from '../judging-part.js';
import { CardHistoryController } from './card-history.controller.js';
import { CardHistoryQueries } from './card-history.queries.js';
import { BlindCopies } from './blind-copies.js';
import { CardsController } from './cards.controller.js';
import { ComparisonController } from './comparison.controller.js';
import { ComparisonQueries } from './comparison.queries.js';
import { CriterionScore } from './criterion-score.entity.js';
import { JudgeCardQueries } from './judge-card.queries.js';
import { JudgeDeskQueries } from './judge-desk.queries.js';
import { JudgesWords } from './judges-words.js';
import { LaterWork } from './later-work.entity.js';
import { LaterWorksService } from './later-works.service.js';
import { RestorationsService } from './restorations.service.js';
import { ScorecardVersion } from './scorecard-version.entity.js';
import { Scorecard } from './scorecard.entity.js';
import { ScoresService } from './scores.service.js';
import { ShownFiles } from './shown-files.js';

/** Cards: the page on which a judge spends the day, and what it saves. */
export const scoring: JudgingPart = {
  entities: [Scorecard, CriterionScore, ScorecardVersion, LaterWork],
  controllers: [CardsController, CardHistoryController, ComparisonController],
  providers: [CardHistoryQueries, RestorationsService, ComparisonQueries, LaterWorksService],
  shared: [ScoresService, JudgeCardQueries, BlindCopies, ShownFiles, JudgeDeskQueries, JudgesWords],
};
