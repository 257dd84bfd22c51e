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
      `SELECT id, application_id AS "applicationId", kind, topic, person_id AS "personId", name, email, locale, state, asked_at AS "askedAt",
         expires_at AS "expiresAt", answered_at AS "answeredAt", reminded_at AS "remindedAt"
       FROM application_request WHERE application_id = ANY($1) AND state <> 'cancelled' ORDER BY id`,
      [applicationIds],
    );
    const ids = rows.map(({ id }) => id);
    const undelivered = await this.mails.undelivered(manager, 'application-request', ids);
    return rows.map((row) => ({ ...row, undelivered: undelivered.has(row.id) }));
  }
}
