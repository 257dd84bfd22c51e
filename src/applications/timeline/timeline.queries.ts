import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Text } from '../../platform/index.js';
import type { OpenApplication } from '../application/application-programme.js';

/** Something that happened to an application. */
export interface TimelineEvent {
  at: Date;
  text: Text;
  /** Who did it; null for somebody with a link, or the portal. */
  by: string | null;
  /** Whom or what it was about. */
  about: string | null;
  /** Why it was decided. */
  reason: string | null;
}

/** That somebody read what is sensitive. */
export interface ReadEvent {
  at: Date;
  by: string | null;
  actorKind: string;
  /** The group, such as `confidential`. */
  group: string;
}

interface EventRow extends Omit<TimelineEvent, 'text'> {
  action: string;
  /** An event of the programme's own record. */
  isMove: boolean;
}

const MOST = 300;

const subjects = `
  SELECT id, NULL AS about FROM application WHERE id = $1
  UNION ALL SELECT id, name FROM application_request WHERE application_id = $1
  UNION ALL SELECT id, kind FROM application_document WHERE application_id = $1
  UNION ALL SELECT id, NULL FROM application_interview WHERE application_id = $1`;

/** What happened to an application, and who read what of it. */
@Injectable()
export class TimelineQueries {
  /** Latest first, the programme's own decisions with their reasons among them; at most 300. */
  async events(manager: EntityManager, { application, programme }: OpenApplication): Promise<TimelineEvent[]> {
    const rows = await manager.query<EventRow[]>(
      `SELECT e.*, a.display_name AS by FROM (
         SELECT r.at, r.action, r.account_id, s.about, NULL AS reason, false AS "isMove" FROM (${subjects}) s
           JOIN audit_record r ON r.subject_id = s.id::text AND r.subject_type LIKE 'application%' AND r.action LIKE 'applications.%'
         UNION ALL
         SELECT at, event, account_id, NULL, reason, true FROM lifecycle_event WHERE aggregate_id = $2) e
       LEFT JOIN account_brief a ON a.id = e.account_id ORDER BY e.at DESC LIMIT ${MOST}`,
      [application.id, application.subjectId],
    );
    return rows.flatMap(({ at, action, isMove, by, about, reason }) => {
      const text = isMove ? programme.eventText?.(action) : { key: `applications.timeline.${action.split('.')[1]}` };
      return text ? [{ at, text, by, about, reason }] : [];
    });
  }

  /** Latest first; at most 300. */
  async reads(manager: EntityManager, { application }: OpenApplication): Promise<ReadEvent[]> {
    const rows = await manager.query<(Omit<ReadEvent, 'group'> & { projection: string })[]>(
      `SELECT r.at, r.actor_kind AS "actorKind", r.projection, a.display_name AS by FROM sensitive_read r
         LEFT JOIN account_brief a ON a.id = r.account_id
        WHERE r.subject_ids && (SELECT array_agg(id::text) || $2::text FROM (${subjects}) s) ORDER BY r.at DESC LIMIT ${MOST}`,
      [application.id, application.subjectId],
    );
    return rows.map(({ projection, ...row }) => ({ ...row, group: projection.split('.')[1] ?? projection }));
  }
}
