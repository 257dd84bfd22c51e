import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  ApplicationQueries,
  DocumentQueries,
  RequestQueries,
  SubmissionPages,
  type Completeness,
  type DocumentProgress,
  type Handed,
} from '../../applications/index.js';
import { YlsGuardian } from '../guardian/yls-guardian.entity.js';
import { PAPER_STATEMENTS, YLS_PAPERS, type PaperStatement } from './papers.definition.js';
import { ACTION_PLAN } from './questions/health.js';
import { YlsDossier } from './yls-dossier.entity.js';

/** How far the papers of one registration have come; no answer is among it. */
export interface PaperFile {
  formId: string;
  dossier: YlsDossier;
  sections: Completeness['sections'];
  /** Kinds of paper that are still to be sent. */
  papersAwaited: readonly string[];
  /** Statements that the guardian has signed as all stands now, with the day. */
  signed: ReadonlyMap<string, Date>;
  /** What was signed before, the latest first. */
  copies: readonly Handed[];
  /** Nothing is missing but a signature. */
  isWhole: boolean;
}

/** What families have brought after the yes. */
@Injectable()
export class PaperFiles {
  constructor(
    private readonly applications: ApplicationQueries,
    private readonly documents: DocumentQueries,
    private readonly requests: RequestQueries,
    private readonly submissions: SubmissionPages,
  ) {}

  /** Null before it was asked for. */
  async one(manager: EntityManager, registrationId: string): Promise<PaperFile | null> {
    const dossier = await manager.findOneBy(YlsDossier, { registrationId });
    const formId = dossier && (await this.applications.idOf(manager, YLS_PAPERS, registrationId));
    if (!formId) return null;
    const { sections = [], complete = false } =
      (await this.applications.completeness(manager, [formId])).get(formId) ?? {};
    const papersAwaited = awaitedOf((await this.documents.progress(manager, [formId])).get(formId) ?? [], dossier);
    return {
      formId,
      dossier,
      sections,
      papersAwaited,
      signed: await this.signed(manager, registrationId, formId),
      copies: await this.submissions.of(manager, formId),
      isWhole: complete && papersAwaited.length === 0,
    };
  }

  /** What somebody signed who is the guardian no longer does not count. */
  private async signed(manager: EntityManager, registrationId: string, formId: string): Promise<Map<string, Date>> {
    const guardian = await manager.findOneBy(YlsGuardian, { registrationId });
    const given = (await this.requests.of(manager, [formId])).filter(
      ({ kind, state, personId }) => kind === 'signature' && state === 'given' && personId === guardian?.id,
    );
    return new Map(given.map(({ topic, answeredAt }) => [topic, answeredAt!]));
  }
}

export const unsignedOf = ({ signed }: Pick<PaperFile, 'signed'>): PaperStatement[] =>
  PAPER_STATEMENTS.filter((code) => !signed.has(code));

const awaitedOf = (progress: readonly DocumentProgress[], { needsPlan }: YlsDossier): string[] =>
  progress.flatMap(({ kind, needed, sent, accepted }) => {
    const wanted = kind === ACTION_PLAN && needsPlan ? 1 : needed;
    return sent + accepted < wanted ? [kind] : [];
  });
