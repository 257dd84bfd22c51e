import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId, type Unit } from '../../platform/index.js';
import type { ConsentRequest } from '../asking/consent-request.entity.js';
import type { ConsentAnswers } from '../consent-subjects.js';
import type { ScopeSentences } from '../wording/consent-text.entity.js';
import { Consent, type Relation, type SheetOutcome } from './consent.entity.js';

/** Answers that were sent together. */
export interface AnswerSheet {
  revision: number;
  outcome: SheetOutcome;
  answers: ConsentAnswers;
  /** Scope code to the hash of the words that were shown. */
  shown: Readonly<Record<string, string>>;
  signature: string | null;
  relation: Relation | null;
}

/** One scope's latest answer beside the words it was given to. */
export interface RecordedAnswer {
  scope: string;
  outcome: SheetOutcome;
  answer: string;
  textHash: string;
  locale: string;
  sentences: ScopeSentences;
  signature: string | null;
  relation: Relation | null;
  givenAt: Date;
}

/** The append-only book of answers. */
@Injectable()
export class ConsentRecord {
  async append(unit: Unit, request: ConsentRequest, sheet: AnswerSheet): Promise<void> {
    const { revision, outcome, signature, relation, shown } = sheet;
    const rows = Object.entries(sheet.answers).map(([scope, answer]) => ({
      id: newId(),
      requestId: request.id,
      revision,
      outcome,
      scope,
      answer,
      textHash: shown[scope]!,
      method: request.method,
      signature,
      relation,
      givenAt: unit.now,
    }));
    await unit.manager.insert(Consent, rows);
  }

  /** What holds for the request's own scopes: the last answer to each, in the order in which they were asked. */
  latest(manager: EntityManager, requestId: string): Promise<RecordedAnswer[]> {
    return manager.query(
      `SELECT * FROM (
         SELECT DISTINCT ON (c.scope) c.scope, c.outcome, c.answer, c.text_hash AS "textHash", t.locale, t.sentences, c.signature, c.relation,
           c.given_at AS "givenAt", c.id
         FROM consent c JOIN consent_text t ON t.hash = c.text_hash
         WHERE c.request_id = $1 ORDER BY c.scope, c.revision DESC) latest
       ORDER BY id`,
      [requestId],
    );
  }
}
