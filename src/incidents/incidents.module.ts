import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule, signedIn } from '../auth/index.js';
import { DutiesModule, DutyKinds } from '../duties/index.js';
import { LawModule } from '../law/index.js';
import { Navigation } from '../platform/index.js';
import { CasesQueries } from './cases/cases.queries.js';
import { CasesService } from './cases/cases.service.js';
import { FoundSubjects } from './cases/found-subjects.js';
import { IncidentBar } from './cases/incident-bar.entity.js';
import { IncidentBars } from './cases/incident-bars.service.js';
import { IncidentNote } from './cases/incident-note.entity.js';
import { IncidentPerson } from './cases/incident-person.entity.js';
import { IncidentReaders } from './cases/incident-readers.service.js';
import { IncidentSubject } from './cases/incident-subject.entity.js';
import { Incident } from './cases/incident.entity.js';
import { deskReader } from './cases/incident.reach.js';
import { incidentDuties } from './incident-duties.js';
import { IncidentSubjects } from './incident-subjects.js';
import { IncidentsQueries } from './incidents.queries.js';
import { IncidentClocks } from './notices/clocks.service.js';
import { IncidentNotice } from './notices/incident-notice.entity.js';
import { CasesController } from './pages/cases.controller.js';
import { DeskController } from './pages/desk.controller.js';
import { ReportController } from './pages/report.controller.js';
import { SignOffsController } from './pages/sign-offs.controller.js';
import { StepsController } from './pages/steps.controller.js';
import { SupportPlan } from './plan/support-plan.service.js';
import { SupportStep } from './plan/support-step.entity.js';
import { IncidentReport } from './reports/incident-report.entity.js';
import { OwnReports } from './reports/own-reports.queries.js';
import { IncidentReports } from './reports/reports.service.js';
import { RetaliationSignOff } from './retaliation/retaliation-sign-off.entity.js';
import { CaseHold } from './retention/case-hold.js';
import { Retaliation } from './retaliation/retaliation.service.js';

const entities = [
  Incident,
  IncidentBar,
  IncidentNote,
  IncidentNotice,
  IncidentPerson,
  IncidentReport,
  IncidentSubject,
  RetaliationSignOff,
  SupportStep,
];
const inside = [
  CaseHold,
  CasesQueries,
  CasesService,
  FoundSubjects,
  IncidentBars,
  IncidentClocks,
  IncidentReaders,
  IncidentReports,
  OwnReports,
  Retaliation,
  SupportPlan,
];

/** What went wrong: told by anybody, read by few, with the clocks of the law, outside the line of those who place. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), AuthModule, DutiesModule, LawModule],
  controllers: [ReportController, SignOffsController, StepsController, DeskController, CasesController],
  providers: [...inside, IncidentSubjects, IncidentsQueries],
  exports: [IncidentReports, IncidentSubjects, IncidentsQueries],
})
export class IncidentsModule implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly kinds: DutyKinds,
    private readonly readers: IncidentReaders,
  ) {}

  onModuleInit(): void {
    this.navigation.addToFooter(
      { text: { key: 'incidents.new.title' }, href: '/incidents/new', rule: signedIn, order: 62 },
      { text: { key: 'incidents.title' }, href: '/incidents', rule: deskReader, order: 64 },
    );
    this.navigation.addDesk({ href: '/incidents', rule: deskReader, order: 14 });
    this.kinds.add(...incidentDuties((manager, ids) => this.readers.ofMany(manager, ids)));
  }
}
