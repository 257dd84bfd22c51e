import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, Words } from '../../platform/index.js';
import { ApplicationDoor } from '../application/application-door.js';
import type { OpenApplication } from '../application/application-programme.js';
import { wordsOf } from '../definition/wording.js';
import type { DocumentState } from '../documents/application-document.entity.js';
import { DocumentQueries } from '../documents/documents.queries.js';
import type { RequestState } from '../requests/application-request.entity.js';
import type { ApplicationSubmission } from '../submissions/application-submission.entity.js';
import { SubmittedSections, type SubmittedRead } from '../submissions/submitted-sections.js';

/** What was handed in last, as it was read on that day. */
interface SubmissionOnRecord extends Pick<ApplicationSubmission, 'number' | 'submittedAt' | 'locale' | 'hash'> {
  /** Display name; null for the portal itself, or for an account that is no more. */
  by: string | null;
  sections: readonly SubmittedRead[];
}

/** A version of a document: the first one that was sent of its kind is 1. */
export interface DocumentOnRecord {
  id: string;
  kind: string;
  title: Words;
  version: number;
  state: DocumentState;
  sentAt: Date;
  sentBy: string | null;
  judgedAt: Date | null;
  judgedBy: string | null;
  fileId: string;
  /** MIME */
  type: string;
  bytes: number;
  sha256: string;
}

interface SignatureOnRecord {
  statement: string;
  title: Words;
  name: string;
  state: RequestState;
  /** Null while nobody has signed; of the last signature. */
  typedName: string | null;
  signedAt: Date | null;
  /** Of the words that were signed. */
  textHash: string | null;
}

export interface ApplicationRecord {
  submission: SubmissionOnRecord | null;
  documents: readonly DocumentOnRecord[];
  signatures: readonly SignatureOnRecord[];
}

/** All that proves what came of an application, for who keeps its file. Readings of sensitive groups are logged. */
@Injectable()
export class ApplicationRecords {
  constructor(
    private readonly door: ApplicationDoor,
    private readonly sections: SubmittedSections,
    private readonly documents: DocumentQueries,
  ) {}

  /** What the programme lets the actor read. @throws NotFound */
  async of(manager: EntityManager, actor: Actor, applicationId: string): Promise<ApplicationRecord> {
    const open = await this.door.open(manager, actor, applicationId);
    return {
      submission: await this.submission(manager, actor, open),
      documents: await this.sent(manager, actor, open),
      signatures: await signaturesOf(manager, open, actor.locale),
    };
  }

  private async submission(manager: EntityManager, actor: Actor, open: OpenApplication) {
    const [last] = await manager.query<(Omit<SubmissionOnRecord, 'sections'> & { id: string })[]>(LAST_SUBMISSION, [
      open.application.id,
    ]);
    if (!last) return null;
    const { id, ...submission } = last;
    return { ...submission, sections: await this.sections.read(manager, actor, { open, submissionId: id }) };
  }

  /** Oldest first, kinds in the order in which they are asked for. */
  private async sent(manager: EntityManager, actor: Actor, open: OpenApplication): Promise<DocumentOnRecord[]> {
    const readable = new Set((await this.documents.read(manager, actor, open)).map(({ id }) => id));
    const rows = await manager.query<Omit<DocumentOnRecord, 'title'>[]>(DOCUMENTS, [open.application.id]);
    return open.definition.documents.flatMap(({ code, title }) =>
      rows
        .filter(({ id, kind }) => kind === code && readable.has(id))
        .map((row) => ({ ...row, title: wordsOf(title, actor.locale) })),
    );
  }
}

async function signaturesOf(
  manager: EntityManager,
  { application, definition }: OpenApplication,
  locale: string,
): Promise<SignatureOnRecord[]> {
  const rows = await manager.query<Omit<SignatureOnRecord, 'title'>[]>(SIGNATURES, [application.id]);
  return definition.statements.flatMap(({ code, title }) =>
    rows.filter(({ statement }) => statement === code).map((row) => ({ ...row, title: wordsOf(title, locale) })),
  );
}

const LAST_SUBMISSION = `
  SELECT s.id, s.number, s.submitted_at AS "submittedAt", s.locale, s.hash, a.display_name AS by
    FROM application_submission s LEFT JOIN account_brief a ON a.id = s.submitted_by WHERE s.application_id = $1 ORDER BY s.number DESC LIMIT 1`;

const DOCUMENTS = `
  SELECT d.id, d.kind, row_number() OVER (PARTITION BY d.kind ORDER BY d.sent_at, d.id)::int AS version, d.state, d.sent_at AS "sentAt",
         s.display_name AS "sentBy", d.judged_at AS "judgedAt", j.display_name AS "judgedBy", f.id AS "fileId", f.type, f.bytes, f.sha256
    FROM application_document d JOIN stored_file_brief f ON f.id = d.file_id LEFT JOIN account_brief s ON s.id = d.sent_by LEFT JOIN account_brief j ON j.id = d.judged_by
   WHERE d.application_id = $1 ORDER BY d.sent_at, d.id`;

const SIGNATURES = `
  SELECT r.topic AS statement, r.name, r.state, s.typed_name AS "typedName", s.signed_at AS "signedAt", s.text_hash AS "textHash"
    FROM application_request r
    LEFT JOIN LATERAL (SELECT * FROM application_signature x WHERE x.request_id = r.id ORDER BY x.signed_at DESC LIMIT 1) s ON true
   WHERE r.application_id = $1 AND r.kind = 'signature' AND r.state <> 'cancelled' ORDER BY r.name, r.id`;
