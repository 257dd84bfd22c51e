import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule, safeguarding, signedIn } from '../auth/index.js';
import { LawModule } from '../law/index.js';
import { Jobs, Navigation } from '../platform/index.js';
import { InvestigationsQueries } from './investigation/investigations.queries.js';
import { InvestigationsService } from './investigation/investigations.service.js';
import { ThreadExport } from './investigation/thread-export.entity.js';
import { followStanding, forgetThreads, tellOfMessages } from './messages.jobs.js';
import { InvestigationsController } from './pages/investigations.controller.js';
import { NewThreadController } from './pages/new-thread.controller.js';
import { ReportController } from './pages/report.controller.js';
import { ReportsController } from './pages/reports.controller.js';
import { ThreadsController } from './pages/threads.controller.js';
import { MessageReport } from './reports/message-report.entity.js';
import { ReportsQueries } from './reports/reports.queries.js';
import { ReportsService } from './reports/reports.service.js';
import { Forgetting } from './retention/forgetting.service.js';
import { ReportHold } from './retention/report-hold.js';
import { ThreadProgrammes } from './thread-programmes.js';
import { OwnCircles } from './threads/own-circles.js';
import { ThreadStanding } from './threads/standing.service.js';
import { ThreadParticipant } from './threads/thread-participant.entity.js';
import { ThreadQueries } from './threads/thread.queries.js';
import { Thread } from './threads/thread.entity.js';
import { ThreadsService } from './threads/threads.service.js';
import { Notices } from './writing/notices.service.js';
import { ThreadMessage } from './writing/thread-message.entity.js';
import { WritingService } from './writing/writing.service.js';

const entities = [Thread, ThreadParticipant, ThreadMessage, MessageReport, ThreadExport];
const inside = [
  Forgetting,
  InvestigationsQueries,
  InvestigationsService,
  Notices,
  OwnCircles,
  ReportHold,
  ReportsQueries,
  ReportsService,
  ThreadQueries,
  WritingService,
];
const shown = [ThreadProgrammes, ThreadsService, ThreadStanding];

/** What people of a programme write to one another: inside the portal, and never one adult alone with a minor. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), AuthModule, LawModule],
  controllers: [NewThreadController, ReportsController, InvestigationsController, ReportController, ThreadsController],
  providers: [...inside, ...shown],
  exports: shown,
})
export class MessagesModule implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly jobs: Jobs,
    private readonly standing: ThreadStanding,
    private readonly notices: Notices,
    private readonly forgetting: Forgetting,
  ) {}

  onModuleInit(): void {
    this.navigation.addToFooter(
      { text: { key: 'messages.title' }, href: '/messages', rule: signedIn, order: 60 },
      { text: { key: 'messages.inbox.title' }, href: '/messages/reports', rule: safeguarding, order: 61 },
    );
    this.navigation.addDesk({ href: '/messages/reports', rule: safeguarding, order: 15 });
    this.jobs.handle(tellOfMessages, ({ threadId, accountId }) => this.notices.tell(threadId, accountId));
    this.jobs.handle(followStanding, () => this.standing.followAll());
    this.jobs.schedule(followStanding, '10 * * * *');
    this.jobs.handle(forgetThreads, async () => void (await this.forgetting.run()));
    this.jobs.schedule(forgetThreads, '50 3 * * *');
  }
}
