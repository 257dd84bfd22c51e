import type { JudgingPart } from '../judging-part.js';
import { DeskController } from './desk.controller.js';
import { JudgeCommunity } from './judge-community.entity.js';
import { JudgePaper } from './judge-paper.entity.js';
import { JudgeProfile } from './judge-profile.entity.js';
import { JudgeSkill } from './judge-skill.entity.js';
import { JudgeTiesController } from './judge-ties.controller.js';
import { JudgeTiesQueries } from './judge-ties.queries.js';
import { JudgeTiesService } from './judge-ties.service.js';
import { JuryClock } from './jury-clock.js';
import { JuryMails } from './jury-mails.js';
import { JurySeatsQueries } from './jury-seats.queries.js';
import { JuryService } from './jury.service.js';
import { LeavingController } from './leaving.controller.js';
import { LeavingLinks } from './leaving-links.js';
import { PapersController } from './papers.controller.js';
import { PapersQueries } from './papers.queries.js';
import { PapersService } from './papers.service.js';
import { JudgeProfileController } from './profile.controller.js';
import { JudgeProfileQueries } from './profile.queries.js';
import { JudgeProfileService } from './profile.service.js';
import { RecusalsService } from './recusals.service.js';
import { RoundJudge } from './round-judge.entity.js';
import { StandingInterceptor } from './standing.interceptor.js';
import { TrainingPage } from './training-page.entity.js';

/** Judges: who is asked, who takes part, what they bring, and what they give their word to. */
export const jury: JudgingPart = {
  entities: [JudgeProfile, JudgeSkill, JudgeCommunity, JudgePaper, TrainingPage, RoundJudge],
  controllers: [JudgeProfileController, JudgeTiesController, PapersController, LeavingController, DeskController],
  shared: [JuryService, JudgeProfileService, JudgeTiesService, PapersQueries, PapersService, RecusalsService],
  providers: [
    JudgeTiesQueries,
    JurySeatsQueries,
    JudgeProfileQueries,
    JuryClock,
    JuryMails,
    LeavingLinks,
    StandingInterceptor,
  ],
};
