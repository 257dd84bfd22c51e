import { Injectable } from '@nestjs/common';
import { In, Not, type EntityManager } from 'typeorm';
import { MailStanding } from '../platform/index.js';
import { ConsentRequest, type RequestState } from './asking/consent-request.entity.js';
import { maskedAddress } from './asking/masked-address.js';
import type { ConsentAnswers } from './consent-subjects.js';

/** Where the asking stands, for the family and for those who help them. */
export interface ConsentStatus {
  requestId: string;
  state: RequestState;
  method: 'link' | 'self';
  askedAt: Date;
  remindedAt: Date | null;
  answeredAt: Date | null;
  /** Null when the person consented alone. */
  expiresAt: Date | null;
  /** Such as `m…@example.org`: enough to recognise one's own. */
  giverEmail: string | null;
  /** The last mail to the giver did not arrive, as when a school refuses mail from outside: another address is needed. */
  undelivered: boolean;
}

/** Narrow questions about consent. */
@Injectable()
export class ConsentQueries {
  constructor(private readonly mails: MailStanding) {}

  /** What is permitted now, by subject; one that never was answered for, or was withdrawn, is left out. */
  async effective(
    manager: EntityManager,
    programme: string,
    subjectIds: readonly string[],
  ): Promise<Map<string, ConsentAnswers>> {
    const rows = await manager.query<{ subject_id: string; answers: Record<string, string> }[]>(
      `SELECT subject_id, jsonb_object_agg(scope, answer) AS answers FROM effective_consent
       WHERE programme = $1 AND subject_id = ANY($2) GROUP BY subject_id`,
      [programme, subjectIds],
    );
    return new Map(rows.map((row) => [row.subject_id, row.answers]));
  }

  /** Where the asking stands, by subject; one that nobody was asked about is left out. */
  async status(
    manager: EntityManager,
    programme: string,
    subjectIds: readonly string[],
  ): Promise<Map<string, ConsentStatus>> {
    const where = { programme, subjectId: In([...subjectIds]), state: Not<RequestState>('cancelled') };
    const requests = subjectIds.length > 0 ? await manager.findBy(ConsentRequest, where) : [];
    const ids = requests.map(({ id }) => id);
    const undelivered = await this.mails.undelivered(manager, 'consent-request', ids);
    return new Map(requests.map((request) => [request.subjectId, statusOf(request, undelivered.has(request.id))]));
  }
}

const statusOf = (request: ConsentRequest, undelivered: boolean): ConsentStatus => ({
  requestId: request.id,
  state: request.state,
  method: request.method,
  askedAt: request.askedAt,
  remindedAt: request.remindedAt,
  answeredAt: request.answeredAt,
  expiresAt: request.expiresAt,
  giverEmail: request.giverEmail && maskedAddress(request.giverEmail),
  undelivered,
});
