export { ApplicationProgrammes } from './application/application-programmes.js';
export type {
  ApplicationAct,
  ApplicationChange,
  ApplicationFacts,
  ApplicationProgramme,
  Attendee,
  ExpectedSigner,
  Frame,
  Introduction,
  RefereeFacts,
  RefereeFinding,
  Standing,
} from './application/application-programme.js';
export { ApplicationQueries, type Completeness } from './application/application.queries.js';
export { ApplicationsModule } from './applications.module.js';
export { ApplicationsService, type Opening } from './application/applications.service.js';
export type { Answers, Lack } from './answers/read-answers.js';
export type { Covered } from './signatures/covered-answers.js';
export type { AnswerValue } from './answers/read-field.js';
export { defineApplication, type ApplicationDefinition, type Section } from './definition/definition.js';
export type { Field } from './definition/field.js';
export type { Wording } from './definition/wording.js';
export {
  ApplicationRecords,
  type ApplicationRecord,
  type DocumentOnRecord,
} from './record/application-records.queries.js';
export { ApplicationSheets, type ApplicationSheet } from './record/application-sheets.queries.js';
export { answerWords } from './submissions/answer-words.js';
export { checkedSectionPath, sectionPath, type OwnPages } from './pages/section-path.js';
export { SectionPages } from './pages/section-pages.js';
export { SectionSavings } from './pages/section-savings.js';
export { AnswerList } from './pages/answer-list.js';
export { SectionList } from './pages/section-list.js';
export { referencesPath } from './references/references-path.js';
export { RequestTag } from './references/references.page.js';
export { ReferencesService, type NewReferee } from './references/references.service.js';
export { RequestQueries, type RequestRow } from './requests/requests.queries.js';
export { OwnSigning, type StatementToSign } from './signatures/own-signing.js';
export { SignaturesService, type NewSignature } from './signatures/signatures.service.js';
export { AcceptedPhotographs, type PhotographShown } from './documents/accepted-photographs.queries.js';
export { DocumentPages } from './documents/document-pages.js';
export { DocumentSendings } from './documents/document-sendings.js';
export { DocumentQueries, type DocumentProgress } from './documents/documents.queries.js';
export { paper, photograph } from './documents/documents.purposes.js';
export { documentsPath } from './documents/documents-path.js';
export { DocumentsService } from './documents/documents.service.js';
export { InterviewRecords, type InterviewFacts } from './interviews/interview-records.js';
export { interviewsPath } from './interviews/interviews-path.js';
export { InterviewsService } from './interviews/interviews.service.js';
export { signaturesPath } from './signatures/signatures-path.js';
export { SubmissionPages, type Handed } from './submissions/submission-pages.js';
export { SubmissionsService } from './submissions/submissions.service.js';
export { timelinePath } from './timeline/timeline-path.js';
