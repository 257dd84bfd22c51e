import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MailStanding } from '../../platform/index.js';
import type { RequestKind, RequestState } from './application-request.entity.js';

/** A person who was asked; nothing of what they answered. */
export interface RequestRow {
  id: string;
  applicationId: string;
  kind: RequestKind;
  topic: string;
  personId: string | null;
  name: string;
  email: string;
  locale: string;
  state: RequestState;
  askedAt: Date;
  expiresAt: Date;
  answeredAt: Date | null;
  remindedAt: Date | null;
  /** What a referee who answered is to the applicant: a code of the definition's relations. */
  relation: string | null;
  /** The last mail to them did not arrive. */
  undelivered: boolean;
}

/** Who was asked, and what became of it. */
@Injectable()
export class RequestQueries {
  constructor(private readonly mails: MailStanding) {}

  /** Of many applications in two queries, in the order of asking. Those that were cancelled are left out. */
  async of(manager: EntityManager, applicationIds: readonly string[]): Promise<RequestRow[]> {
    if (applicationIds.length === 0) return [];
    const rows = await manager.query<Omit<RequestRow, 'undelivered'>[]>(
      `SELECT r.id, r.application_id AS "applicationId", r.kind, r.topic, r.person_id AS "personId", r.name, r.email, r.locale, r.state,
         r.asked_at AS "askedAt", r.expires_at AS "expiresAt", r.answered_at AS "answeredAt", r.reminded_at AS "remindedAt", f.relation
       FROM application_request r LEFT JOIN application_reference f ON f.request_id = r.id
      WHERE r.application_id = ANY($1) AND r.state <> 'cancelled' ORDER BY r.id`,
      [applicationIds],
    );
    const ids = rows.map(({ id }) => id);
    const undelivered = await this.mails.undelivered(manager, 'application-request', ids);
    return rows.map((row) => ({ ...row, undelivered: undelivered.has(row.id) }));
  }
}
