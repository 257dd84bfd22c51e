import type { ApplicationRecord, RequestRow } from '../../applications/index.js';
import type { HomeOnRecord } from '../../host-families/index.js';
import type { ChainAbout } from '../../platform/index.js';
import type { PaperOnRecord as WorkerPaper } from '../../vetting/index.js';
import type { ToldContact, ToldFollowUp } from '../living/contact.projection.js';
import type { LivingEventKind } from '../living/living-words.js';
import type { ExchangeFeeSheet } from '../papers/exchange-fee-sheet.entity.js';
import type { ExchangeInsurancePolicy } from '../papers/exchange-insurance-policy.entity.js';
import type { PaperKind } from '../papers/paper-kind.js';
import type { ExchangePlacement } from '../placement/exchange-placement.entity.js';
import type { ExchangePlacementAnswer } from '../placement/placement-answer.entity.js';
import type { ReportKind } from '../reports/report-kind.js';
import type { ExchangeEnglishEvidence } from '../student/exchange-english-evidence.entity.js';
import type { SevisKind } from '../sevis/sevis-kind.js';
import type { BinderHead } from './binder-head.queries.js';

/** Questions and answers of an interview, in words. */
export interface InterviewOnRecord {
  heldOn: string;
  mode: string;
  place: string;
  by: string;
  attendees: string[];
  answers: { question: string; answer: string }[];
}

/** A school's word; days are ISO dates. */
export interface AcceptanceOnRecord {
  school: string;
  kind: string;
  accreditedBy: string;
  accreditedUntil: string | null;
  accreditationProof: string;
  signerName: string;
  signerTitle: string;
  signedOn: string;
  tuition: string;
  tuitionFinalOn: string | null;
  allowsMidyear: boolean;
  asksMoreThanFive: boolean;
  isWithdrawn: boolean;
}

export interface PaperOnRecord {
  kind: PaperKind;
  version: number;
  madeAt: Date;
  madeBy: string | null;
  replacedAt: Date | null;
  givenOn: string | null;
  sourcesHash: string;
}

/** A home proposed for the student, with all that was said about it. */
export interface PlacementOnRecord {
  placement: ExchangePlacement;
  family: string;
  proposedBy: string;
  approvedBy: string | null;
  answers: readonly ExchangePlacementAnswer[];
  visits: { on: string; by: string; findings: string }[];
  history: readonly EventOnRecord[];
}

/** A step of a lifecycle. */
export interface EventOnRecord {
  event: string;
  from: string;
  to: string;
  at: Date;
  by: string | null;
  reason: string | null;
}

/** All that is on record of one student: what the rules go by, and what proves it. */
export interface BinderRecord {
  head: BinderHead;
  form: ApplicationRecord | null;
  references: readonly RequestRow[];
  interviews: readonly InterviewOnRecord[];
  english: readonly ExchangeEnglishEvidence[];
  /** The newest first, as all below. */
  acceptances: readonly AcceptanceOnRecord[];
  policies: readonly ExchangeInsurancePolicy[];
  fees: readonly ExchangeFeeSheet[];
  papers: readonly PaperOnRecord[];
  /** In the order in which they were proposed. */
  placements: readonly PlacementOnRecord[];
  homes: readonly HomeOnRecord[];
  coordinators: readonly { accountId: string; name: string; sinceOn: string; untilOn: string | null }[];
  /** Trainings, checks and declarations of those who coordinate. */
  workers: readonly WorkerPaper[];
  contacts: readonly ToldContact[];
  followUps: readonly ToldFollowUp[];
  events: readonly { kind: LivingEventKind; on: string; by: string }[];
  sevis: readonly { kind: SevisKind; dueOn: string; doneOn: string | null }[];
  reports: readonly { kind: ReportKind; frozenAt: Date; by: string; sha256: string }[];
  history: readonly EventOnRecord[];
  /** Readings of sensitive parts that were logged before this one. */
  readings: number;
  /** Records of the audit log about the application. */
  audited: number;
  chain: ChainAbout;
}
