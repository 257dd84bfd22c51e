import type { JudgingPart } from '../judging-part.js';
import { DeskController } from './desk.controller.js';
import { JudgeCommunity } from './judge-community.entity.js';
import { JudgePaper } from './judge-paper.entity.js';
import { JudgeProfile } from './judge-profile.entity.js';
import { JudgeSkill } from './judge-skill.entity.js';
import { JudgeTiesController } from './judge-ties.controller.js';
import { JudgeTiesQueries } from './judge-ties.queries.js';
import { JudgeTiesService } from './judge-ties.service.js';
import { JuryService } from './jury.service.js';
import { PapersQueries } from './papers.queries.js';
import { PapersService } from './papers.service.js';
import { RecusalsService } from './recusals.service.js';
import { RoundJudge } from './round-judge.entity.js';
import { TrainingPage } from './training-page.entity.js';

/** Judges: who is asked, who takes part, what they bring, and what they give their word to. */
export const jury: JudgingPart = {
  entities: [JudgeProfile, JudgeSkill, JudgeCommunity, JudgePaper, TrainingPage, RoundJudge],
  controllers: [JudgeTiesController, DeskController],
  shared: [JuryService, JudgeTiesService, PapersService, RecusalsService],
  providers: [JudgeTiesQueries, PapersQueries],
};
