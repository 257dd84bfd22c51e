import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule, judge } from '../auth/index.js';
import { Conflict, Jobs, Navigation, NotFound, system } from '../platform/index.js';
import { RegistryModule } from '../registry/index.js';
import { StorageModule } from '../storage/index.js';
import { Assignment } from './assignment/assignment.entity.js';
import { AssignmentsController } from './assignment/assignments.controller.js';
import { AssignmentsService } from './assignment/assignments.service.js';
import { PlanQueries } from './assignment/plan.queries.js';
import { TopUpService } from './assignment/top-up.service.js';
import { JudgedProgrammes } from './judged-programmes.js';
import { closeRound } from './judging.jobs.js';
import { ConflictsService } from './jury/conflicts.service.js';
import { DeskController } from './jury/desk.controller.js';
import { JudgeCommunity } from './jury/judge-community.entity.js';
import { JudgeConflict } from './jury/judge-conflict.entity.js';
import { JudgeProfile } from './jury/judge-profile.entity.js';
import { JudgeTiesController } from './jury/judge-ties.controller.js';
import { JudgeTiesQueries } from './jury/judge-ties.queries.js';
import { JudgeTiesService } from './jury/judge-ties.service.js';
import { JuryService } from './jury/jury.service.js';
import { RecusalsService } from './jury/recusals.service.js';
import { RoundJudge } from './jury/round-judge.entity.js';
import { Decision } from './results/decision.entity.js';
import { ResultAdoption } from './results/result-adoption.entity.js';
import { ResultRun } from './results/result-run.entity.js';
import { ResultQueries } from './results/result.queries.js';
import { ResultsController } from './results/results.controller.js';
import { ResultsService } from './results/results.service.js';
import { Criterion } from './round/criterion.entity.js';
import { ProgressApi } from './round/progress.api.js';
import { RoundEntry } from './round/round-entry.entity.js';
import { RoundFactsQueries } from './round/round-facts.queries.js';
import { RoundStepsController } from './round/round-steps.controller.js';
import { RoundWorksService } from './round/round-works.service.js';
import { Round } from './round/round.entity.js';
import { conductsRounds } from './round/round.policy.js';
import { RoundsController } from './round/rounds.controller.js';
import { RoundQueries } from './round/rounds.queries.js';
import { RoundsService } from './round/rounds.service.js';
import { RubricVersion } from './round/rubric-version.entity.js';
import { RubricsService } from './round/rubrics.service.js';
import { CardsController } from './scoring/cards.controller.js';
import { ConcernsController } from './scoring/concerns.controller.js';
import { ConcernsService } from './scoring/concerns.service.js';
import { CriterionScore } from './scoring/criterion-score.entity.js';
import { JudgeCardQueries } from './scoring/judge-card.queries.js';
import { ShownFiles } from './scoring/shown-files.js';
import { JudgeDeskQueries } from './scoring/judge-desk.queries.js';
import { ScorecardVersion } from './scoring/scorecard-version.entity.js';
import { Scorecard } from './scoring/scorecard.entity.js';
import { RoundSeeds } from './seeds/round-seeds.service.js';
import { ScoresService } from './scoring/scores.service.js';

const entities = [
  RubricVersion,
  Criterion,
  Round,
  RoundEntry,
  JudgeProfile,
  JudgeCommunity,
  RoundJudge,
  JudgeConflict,
  Assignment,
  Scorecard,
  CriterionScore,
  ScorecardVersion,
  ResultRun,
  ResultAdoption,
  Decision,
];

const shared = [
  JudgedProgrammes,
  RoundsService,
  RoundQueries,
  RoundWorksService,
  JuryService,
  JudgeTiesService,
  RecusalsService,
  AssignmentsService,
  ConcernsService,
  ScoresService,
  ResultsService,
  JudgeCardQueries,
  ShownFiles,
  JudgeDeskQueries,
  RoundSeeds,
];

/** Rounds of judging for any programme that brings works; it knows none. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), AuthModule, RegistryModule, StorageModule],
  // The judge's fixed paths and `rounds/new` stand before `rounds/:id`.
  controllers: [
    CardsController,
    ConcernsController,
    JudgeTiesController,
    DeskController,
    RoundsController,
    AssignmentsController,
    RoundStepsController,
    ResultsController,
    ProgressApi,
  ],
  providers: [
    ...shared,
    RubricsService,
    RoundFactsQueries,
    ConflictsService,
    TopUpService,
    PlanQueries,
    ResultQueries,
    JudgeTiesQueries,
  ],
  exports: shared,
})
export class JudgingModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly navigation: Navigation,
    private readonly rounds: RoundsService,
  ) {}

  onModuleInit(): void {
    this.navigation.add(
      { text: { key: 'judging.nav.judge' }, href: '/judging', rule: judge, order: 40 },
      { text: { key: 'judging.nav.staff' }, href: '/judging/rounds', rule: conductsRounds, order: 60 },
    );
    this.navigation.addDesk({ href: '/judging', rule: judge, order: 30 });
    this.jobs.handle(closeRound, ({ roundId }) => this.close(roundId));
  }

  /** A round that was closed by hand, or is no more, needs nothing. */
  private async close(roundId: string): Promise<void> {
    try {
      await this.rounds.close(system, roundId);
    } catch (refusal) {
      if (!(refusal instanceof Conflict || refusal instanceof NotFound)) throw refusal;
    }
  }
}
