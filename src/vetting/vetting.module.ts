import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../auth/index.js';
import { DutiesModule, DutyKinds } from '../duties/index.js';
import { LawModule } from '../law/index.js';
import { Jobs, Navigation } from '../platform/index.js';
import { RegistryModule } from '../registry/index.js';
import { ChaperonesOnFile } from './chaperones/chaperones-on-file.queries.js';
import { MembersToAppointFor } from './pages/members-to-appoint-for.js';
import { OwnPapersController } from './pages/own-papers.controller.js';
import { WorkerFactsController } from './pages/worker-facts.controller.js';
import { WorkerPages } from './pages/worker-pages.js';
import { WorkerReasonsController } from './pages/worker-reasons.controller.js';
import { WorkersController } from './pages/workers.controller.js';
import { PaperStrike } from './papers/paper-strike.entity.js';
import { PapersOnRecord } from './papers/papers-on-record.queries.js';
import { WorkerPaper } from './papers/worker-paper.entity.js';
import { WorkerHold } from './retention/worker-hold.js';
import { StepRecord } from './steps/step-record.entity.js';
import { StepsService } from './steps/steps.service.js';
import { StepsQueries } from './steps/steps.queries.js';
import { Ties } from './ties/ties.service.js';
import { TiesQueries } from './ties/ties.queries.js';
import { WorkerTie } from './ties/worker-tie.entity.js';
import { followPapers } from './vetting.jobs.js';
import { Homes } from './workers/homes.service.js';
import { renewals } from './workers/renewals.js';
import { RoleFollowsPapers } from './workers/role-follows-papers.js';
import { appointsWorkers } from './workers/worker.policy.js';
import { Worker } from './workers/worker.entity.js';
import { WorkerQueries } from './workers/workers.queries.js';
import { WorkersService } from './workers/workers.service.js';

/** People who work with families and students: their trainings and checks, and what they may do because of them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Worker, WorkerPaper, PaperStrike, WorkerTie, StepRecord]),
    AuthModule,
    DutiesModule,
    LawModule,
    RegistryModule,
  ],
  // A fixed path stands before `vetting/:id`.
  controllers: [OwnPapersController, WorkersController, WorkerFactsController, WorkerReasonsController],
  providers: [
    WorkersService,
    WorkerQueries,
    RoleFollowsPapers,
    MembersToAppointFor,
    StepsQueries,
    StepsService,
    Ties,
    TiesQueries,
    Homes,
    WorkerHold,
    WorkerPages,
    PapersOnRecord,
    ChaperonesOnFile,
  ],
  exports: [WorkersService, WorkerQueries, PapersOnRecord, ChaperonesOnFile, StepsQueries, StepsService],
})
export class VettingModule implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly jobs: Jobs,
    private readonly roles: RoleFollowsPapers,
    private readonly kinds: DutyKinds,
  ) {}

  onModuleInit(): void {
    this.navigation.addToFooter({ text: { key: 'vetting.nav' }, href: '/vetting', rule: appointsWorkers, order: 80 });
    this.kinds.add(...renewals);
    this.jobs.handle(followPapers, () => this.roles.followAll());
    this.jobs.schedule(followPapers, '15 4 * * *');
  }
}
