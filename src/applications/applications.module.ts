import { Module, type MiddlewareConsumer, type NestModule, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Jobs, keepLinkSecret } from '../platform/index.js';
import { StorageModule } from '../storage/index.js';
import { ApplicationSection } from './answers/application-section.entity.js';
import { SectionAnswers } from './answers/section-answers.js';
import { ApplicationDoor } from './application/application-door.js';
import { Application } from './application/application.entity.js';
import { ApplicationProgrammes } from './application/application-programmes.js';
import { ApplicationQueries } from './application/application.queries.js';
import { ApplicationsService } from './application/applications.service.js';
import { expireRequests, remindRequests } from './applications.jobs.js';
import { SectionPages } from './pages/section-pages.js';
import { SectionSavings } from './pages/section-savings.js';
import { SectionsController } from './pages/sections.controller.js';
import { ApplicationReference } from './references/application-reference.entity.js';
import { ApplicationSheets } from './record/application-sheets.queries.js';
import { ApplicationRecords } from './record/application-records.queries.js';
import { ReferenceAnswers } from './references/reference-answers.js';
import { ReferenceLinkController } from './references/reference-link.controller.js';
import { ReferencesController } from './references/references.controller.js';
import { ReferencesService } from './references/references.service.js';
import { ApplicationRequest } from './requests/application-request.entity.js';
import { Asking } from './requests/asking.js';
import { RequestClock } from './requests/request-clock.js';
import { RequestDoor } from './requests/request-door.js';
import { RequestLink } from './requests/request-link.entity.js';
import { RequestLinks } from './requests/request-links.js';
import { RequestMails } from './requests/request-mails.js';
import { RequestQueries } from './requests/requests.queries.js';
import { ApplicationSignature } from './signatures/application-signature.entity.js';
import { CoveredAnswers } from './signatures/covered-answers.js';
import { SignatureLinkController } from './signatures/signature-link.controller.js';
import { OwnSigning } from './signatures/own-signing.js';
import { SignaturesService } from './signatures/signatures.service.js';
import { StatementText } from './signatures/statement-text.entity.js';
import { StatementTexts } from './signatures/statement-texts.js';
import { AcceptedPhotographs } from './documents/accepted-photographs.queries.js';
import { ApplicationDocument } from './documents/application-document.entity.js';
import { DocumentSendings } from './documents/document-sendings.js';
import { DocumentPages } from './documents/document-pages.js';
import { DocumentQueries } from './documents/documents.queries.js';
import { DocumentsController } from './documents/documents.controller.js';
import { FilmSubjects } from './documents/film-subjects.js';
import { DocumentsService } from './documents/documents.service.js';
import { ApplicationInterview } from './interviews/application-interview.entity.js';
import { InterviewRecords } from './interviews/interview-records.js';
import { InterviewsController } from './interviews/interviews.controller.js';
import { InterviewsService } from './interviews/interviews.service.js';
import { ApplicationSubmission } from './submissions/application-submission.entity.js';
import { SubmissionPages } from './submissions/submission-pages.js';
import { SubmissionsController } from './submissions/submissions.controller.js';
import { SubmissionsService } from './submissions/submissions.service.js';
import { SubmittedSection } from './submissions/submitted-section.entity.js';
import { SubmittedSections } from './submissions/submitted-sections.js';
import { SignaturesController } from './signatures/signatures.controller.js';
import { ApplicationRetention } from './retention/application-retention.js';
import { FieldRetention } from './retention/field-retention.js';
import { TimelineController } from './timeline/timeline.controller.js';
import { TimelineQueries } from './timeline/timeline.queries.js';

const sections = [ApplicationDoor, SectionAnswers, SubmittedSections, TimelineQueries];
const requests = [Asking, RequestClock, RequestDoor, RequestLinks, RequestMails];
const letters = [CoveredAnswers, ReferenceAnswers, StatementTexts];
const retention = [ApplicationRetention, FieldRetention];
const pages = [
  SectionsController,
  ReferencesController,
  SignaturesController,
  DocumentsController,
  InterviewsController,
  SubmissionsController,
  TimelineController,
];
const shared = [
  AcceptedPhotographs,
  ApplicationProgrammes,
  ApplicationQueries,
  ApplicationRecords,
  ApplicationSheets,
  ApplicationsService,
  DocumentPages,
  DocumentQueries,
  DocumentSendings,
  DocumentsService,
  InterviewRecords,
  InterviewsService,
  OwnSigning,
  ReferencesService,
  RequestQueries,
  SectionPages,
  SectionSavings,
  SignaturesService,
  SubmissionPages,
  SubmissionsService,
];

/** What programmes ask of those who apply: sections, references, signatures, documents, interviews. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Application,
      ApplicationDocument,
      ApplicationInterview,
      ApplicationReference,
      ApplicationRequest,
      ApplicationSection,
      ApplicationSignature,
      ApplicationSubmission,
      RequestLink,
      StatementText,
      SubmittedSection,
    ]),
    StorageModule,
  ],
  controllers: [...pages, ReferenceLinkController, SignatureLinkController],
  providers: [FilmSubjects, ...sections, ...requests, ...letters, ...retention, ...shared],
  exports: shared,
})
export class ApplicationsModule implements NestModule, OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: RequestClock,
  ) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(keepLinkSecret).forRoutes('references/{*path}', 'signatures/{*path}');
  }

  onModuleInit(): void {
    this.jobs.handle(remindRequests, async () => void (await this.clock.remind()));
    this.jobs.schedule(remindRequests, '10 14 * * *');
    this.jobs.handle(expireRequests, async () => void (await this.clock.expire()));
    this.jobs.schedule(expireRequests, '12 * * * *');
  }
}
