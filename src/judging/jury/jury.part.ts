import type { JudgingPart } from '../judging-part.js';
import { ConflictsService } from './conflicts.service.js';
import { DeskController } from './desk.controller.js';
import { JudgeCommunity } from './judge-community.entity.js';
import { JudgeConflict } from './judge-conflict.entity.js';
import { JudgeProfile } from './judge-profile.entity.js';
import { JudgeTiesController } from './judge-ties.controller.js';
import { JudgeTiesQueries } from './judge-ties.queries.js';
import { JudgeTiesService } from './judge-ties.service.js';
import { JuryService } from './jury.service.js';
import { RecusalsService } from './recusals.service.js';
import { RoundJudge } from './round-judge.entity.js';

/** Judges: who is asked, who takes part, and which works they must not see. */
export const jury: JudgingPart = {
  entities: [JudgeProfile, JudgeCommunity, RoundJudge, JudgeConflict],
  controllers: [JudgeTiesController, DeskController],
  shared: [JuryService, JudgeTiesService, RecusalsService],
  providers: [ConflictsService, JudgeTiesQueries],
};
