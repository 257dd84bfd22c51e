import { Injectable } from '@nestjs/common';
import { Conflict, Forbidden, Lifecycles, newId, NotFound, type Unit } from '../../platform/index.js';
import { ApplicationDoor, mayDo } from '../application/application-door.js';
import type { OpenApplication } from '../application/application-programme.js';
import type { DocumentKind } from '../definition/definition.js';
import { SignaturesService } from '../signatures/signatures.service.js';
import { ApplicationDocument } from './application-document.entity.js';
import { applicationDocumentLifecycle, type DocumentEvent } from './application-document.lifecycle.js';

export interface NewDocument {
  applicationId: string;
  /** Code of the definition's documents. */
  kind: string;
  fileId: string;
  language: string | null;
  isTranslation: boolean;
  /** The document in whose place this one comes. */
  replaces: string | null;
}

/** More of one kind than anybody needs. */
const MOST = 20;

/** Papers and photographs that a programme asks to see. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly door: ApplicationDoor,
    private readonly lifecycles: Lifecycles,
    private readonly signatures: SignaturesService,
  ) {}

  /** Keeps a file that was sent; an earlier version is replaced and stays, and a signature that stood for it lapses. @returns its id @throws NotFound, Forbidden, Conflict */
  async take(unit: Unit, { replaces, ...sent }: NewDocument): Promise<string> {
    const open = await this.door.hold(unit, sent.applicationId);
    mayDo(open, 'send-documents');
    readableKind(open, sent.kind);
    const earlier = await unit.manager.findBy(ApplicationDocument, {
      applicationId: sent.applicationId,
      kind: sent.kind,
    });
    if (earlier.filter(({ state }) => state !== 'replaced').length >= MOST)
      throw new Conflict([], { key: 'applications.refusal.enough_documents' });
    if (replaces && !earlier.some(({ id }) => id === replaces)) throw new NotFound();
    if (replaces) await this.lifecycles.apply(unit, applicationDocumentLifecycle, { id: replaces, event: 'replace' });
    const id = newId();
    const by = { sentAt: unit.now, sentBy: unit.actor.accountId, judgedAt: null, judgedBy: null };
    await unit.manager.insert(ApplicationDocument, { id, ...sent, state: 'sent', note: '', ...by });
    await this.tell(unit, open, { id, kind: sent.kind, how: 'sent' });
    await this.signatures.lapse(unit, open, { document: sent.kind });
    return id;
  }

  /** @throws NotFound, Forbidden, Conflict */
  async accept(unit: Unit, applicationId: string, id: string): Promise<void> {
    await this.judge(unit, { applicationId, id, event: 'accept', note: '' });
  }

  /** Asks for a better one. @throws NotFound, Forbidden, Conflict, Unprocessable without a note */
  async return(
    unit: Unit,
    { applicationId, id, note }: { applicationId: string; id: string; note: string },
  ): Promise<void> {
    await this.judge(unit, { applicationId, id, event: 'return', note });
  }

  private async judge(
    unit: Unit,
    { applicationId, id, event, note }: { applicationId: string; id: string; event: DocumentEvent; note: string },
  ): Promise<void> {
    const open = await this.door.hold(unit, applicationId);
    mayDo(open, 'judge-documents');
    const document = await unit.manager.findOneBy(ApplicationDocument, { id, applicationId });
    if (!document) throw new NotFound();
    readableKind(open, document.kind);
    const { accountId } = unit.actor;
    if (!accountId) throw new Forbidden();
    const set = { note, judgedAt: unit.now, judgedBy: accountId };
    await this.lifecycles.apply(unit, applicationDocumentLifecycle, { id, event, set, reason: note });
    await this.tell(unit, open, { id, kind: document.kind, how: event === 'accept' ? 'accepted' : 'returned' });
  }

  private async tell(
    unit: Unit,
    { programme, application }: OpenApplication,
    { id, kind, how }: { id: string; kind: string; how: 'sent' | 'accepted' | 'returned' },
  ): Promise<void> {
    await unit.record(`applications.document_${how}`, { type: 'application-document', id }, { kind });
    await programme.changed?.(unit, application, { kind: `document-${how}`, document: kind, documentId: id });
  }
}

/** @throws NotFound when the programme asks for no such document, or the actor may not see it */
export function readableKind({ definition, standing }: OpenApplication, code: string): DocumentKind {
  const kind = definition.documents.find((one) => one.code === code);
  if (!kind || !standing.reads.includes(kind.group)) throw new NotFound();
  return kind;
}
