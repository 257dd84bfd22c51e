import { Injectable } from '@nestjs/common';
import { NotFound, Work } from '../../../platform/index.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { YlsRole } from '../casting/yls-role.entity.js';
import { YlsSession } from '../programme/yls-session.entity.js';
import { YlsSlot } from '../programme/yls-slot.entity.js';

export interface PersonInSession {
  id: string;
  name: string;
  languages: string[];
  /** Whether the delegate sees it, too. */
  isShown: boolean;
  roleId: string | null;
  isLocked: boolean;
}

export interface SessionPeople {
  summit: YlsSummit;
  session: YlsSession;
  people: readonly PersonInSession[];
  roles: readonly YlsRole[];
  /** What the last plan of its roles reached. */
  lastRun: { without: number; misplaced: number; moved: number } | null;
}

/** Who is in a session, for staff. */
@Injectable()
export class SessionPeopleQueries {
  constructor(private readonly work: Work) {}

  /** In six queries. @throws NotFound */
  async of(summitId: string, id: string): Promise<SessionPeople> {
    const manager = this.work.read();
    const summit = await manager.findOneBy(YlsSummit, { id: summitId });
    const session = await manager.findOneBy(YlsSession, { id });
    const isHere = session && (await manager.existsBy(YlsSlot, { id: session.slotId, summitId }));
    if (!summit || !session || !isHere) throw new NotFound();
    const [lastRun = null] = await manager.query<NonNullable<SessionPeople['lastRun']>[]>(LAST_RUN, [summitId, id]);
    return {
      summit,
      session,
      people: await manager.query<PersonInSession[]>(PEOPLE, [id]),
      roles: await manager.find(YlsRole, { where: { sessionId: id }, order: { id: 'ASC' } }),
      lastRun,
    };
  }
}

const PEOPLE = `
  SELECT r.id, r.name, COALESCE(d.languages, '{en}') AS languages, p.shown_session_id IS NOT DISTINCT FROM p.session_id AS "isShown",
         c.role_id AS "roleId", COALESCE(c.is_locked, false) AS "isLocked"
    FROM yls_place p JOIN yls_registration r ON r.id = p.registration_id LEFT JOIN yls_delegate d ON d.registration_id = r.id
         LEFT JOIN yls_role_place c ON c.registration_id = r.id AND c.session_id = p.session_id
   WHERE p.session_id = $1 ORDER BY r.name, r.id`;

const LAST_RUN = `
  SELECT jsonb_array_length(made -> 'without') AS without, (made ->> 'misplaced')::int AS misplaced, (made ->> 'moved')::int AS moved
    FROM yls_allocation_run WHERE summit_id = $1 AND kind = 'roles' AND session_id = $2 ORDER BY at DESC, id DESC LIMIT 1`;
