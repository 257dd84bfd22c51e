export {
  Access,
  ActorResolver,
  CurrentActor,
  everyone,
  type AccessRule,
  type RequestWithActor,
} from './access/access.js';
export { holds, linkHolder, system, visitor, type Actor, type Grant } from './access/actor.js';
export { hashOfToken, newToken } from './access/secret-token.js';
export { AuditChain, type ChainAbout, type ChainReport } from './audit/audit-chain.js';
export { AuditLog } from './audit/audit-log.js';
export { PortalConfig, secretKeyKept, secretKeyOf } from './config/portal-config.js';
export { readSettings, settingsSchema, WrongSetting, type Settings } from './config/portal-settings.js';
export { SettingTrials, tryOut } from './config/setting-trials.js';
export { Clock } from './database/clock.js';
export { startEmbeddedPostgres } from './database/embedded-postgres.js';
export { insertMany, insertTogether } from './database/insert-many.js';
export { migrate } from './database/migrate.js';
export { newId } from './database/new-id.js';
export { prepared } from './database/prepared.js';
export { Personal, personalColumns } from './database/personal.js';
export { guardState } from './database/state-guard.js';
export type { Subject, Unit } from './database/unit.js';
export { reachDatabase } from './database/reach.js';
export { Work } from './database/work.js';
export { configureHttp } from './http/configure-http.js';
export { Conflict, Failure, Forbidden, NotFound, SignInNeeded, TooMany, Unprocessable } from './http/failures.js';
export { emptyForm, formOf, readAsked, readForm, withErrors, type FieldError, type FormReading } from './http/forms.js';
export { keepLinkSecret } from './http/link-secrecy.js';
export { Navigation, type NavigationEntry } from './http/navigation.js';
export { PageRenderer } from './http/page-renderer.js';
export { networkOf } from './http/network-of.js';
export { page, PageReply, SeeOther, seeOther, type SharePicture } from './http/replies.js';
export { keptPages, type PagesVersion } from './http/kept-pages.js';
export { cookieOf, keyFor, seal, unseal } from './http/sealed-cookie.js';
export { defineJob, type Job, type JobOptions } from './jobs/job.js';
export { Jobs, type RunningJob } from './jobs/jobs.js';
export { allLifecycles, defineLifecycle } from './lifecycle/lifecycle.js';
export type { Consequence, Happening, Lifecycle, Stateful, SubjectPolicy, Transition } from './lifecycle/lifecycle.js';
export { stateAfter, tellLives, type LivedEvent } from './lifecycle/life-stories.js';
export { Lifecycles } from './lifecycle/lifecycles.js';
export type { MailMessage } from './mail/mail-message.js';
export { MailStanding } from './mail/mail-standing.js';
export { ReturnedMails } from './mail/returned-mails.js';
export { PortalLogger } from './observability/portal-logger.js';
export { Readiness } from './observability/readiness.js';
export { PlatformModule } from './platform.module.js';
export { tellLive, type LiveReport } from './progress/tell-live.js';
export { Progress as LongWorkProgress, type Step as ProgressStep } from './progress/progress.js';
export { allProjections, defineProjection, readRows, type Projection, type Reading } from './projections/projection.js';
export { countReads, readsOf, type LoggedReading } from './projections/reads-of.js';
export { Erasure, type Erased } from './retention/erasure.js';
export { Purge, type Purged } from './retention/purge.js';
export type { Hold, Retention } from './retention/retention.js';
export { Retentions } from './retention/retentions.js';
export { judge, refusals } from './rules/judge.js';
export { RuleList } from './rules/rule-list.js';
export { refused, satisfied, type Rule, type RuleResult, type Severity, type Verdict } from './rules/rule.js';
export { runInThread } from './threads/run-in-thread.js';
export * from './text/index.js';
export * from './ui/index.js';
export type { Cell, ExportedTable, TableColumn } from './tables/table-columns.js';
export { TABLE_FORMATS, tableBytes, tableFile, type TableFormat } from './tables/table-file.js';
export { linesOf } from './pdf/lines-of.js';
export { certificateSheet, type PrintedCertificate } from './pdf/certificate-sheet.js';
export { PdfSheet, type PdfBox, type PdfLine } from './pdf/pdf-sheet.js';
export { qrDrawing, qrInPage, qrPicture } from './qr/qr-code.js';
