import { Injectable } from '@nestjs/common';
import { Work, type InLanguages } from '../../../platform/index.js';
import type { PlaceReason } from '../places/place-reason.js';
import type { SessionKind } from './session-kind.js';

export interface ScheduledSession {
  id: string;
  title: InLanguages;
  kind: SessionKind;
  /** The hall or the meeting point; empty when it is not settled. */
  place: string;
}

/** One slot of a delegate's schedule, as it was released. */
export interface ScheduledSlot {
  slotId: string;
  title: InLanguages;
  startsAt: Date;
  endsAt: Date;
  /** Null where the delegate has none. */
  session: ScheduledSession | null;
  /** For whom the delegate speaks in a simulation. */
  role: InLanguages | null;
  why: PlaceReason | null;
}

/** Somebody who is expected in a session. */
export interface ExpectedPerson {
  registrationId: string;
  name: string;
  called: string;
  delegationId: string | null;
}

/** A session of the programme with when it is, and how many are expected. */
export interface HeldSession extends ScheduledSession {
  slotId: string;
  slotTitle: InLanguages;
  startsAt: Date;
  endsAt: Date;
  expected: number;
}

/** What the day asks of the programme: only what was released. */
@Injectable()
export class ProgrammeQueries {
  constructor(private readonly work: Work) {}

  /** By time; empty before the first release. */
  async scheduleOf(registrationId: string): Promise<ScheduledSlot[]> {
    return (await this.schedulesOf([registrationId])).get(registrationId) ?? [];
  }

  /** Of many delegates by one query. */
  async schedulesOf(registrationIds: readonly string[]): Promise<Map<string, ScheduledSlot[]>> {
    const rows = await this.work.read().query<(ScheduledSlot & { of: string })[]>(SCHEDULES, [registrationIds]);
    return Map.groupBy(rows, ({ of }) => of);
  }

  /** Who is expected in a session, by name. */
  peopleIn(sessionId: string): Promise<ExpectedPerson[]> {
    return this.work.read().query<ExpectedPerson[]>(PEOPLE, [sessionId]);
  }

  /** What the sessions of a summit are called, for the reasons of a place. */
  async titlesOf(summitId: string): Promise<Map<string, InLanguages>> {
    const sessions = await this.sessionsOf(summitId);
    return new Map(sessions.map(({ id, title }) => [id, title]));
  }

  /** All sessions of a summit, by time and topic. */
  sessionsOf(summitId: string): Promise<HeldSession[]> {
    return this.work.read().query<HeldSession[]>(SESSIONS, [summitId]);
  }
}

const SCHEDULES = `
  SELECT p.registration_id AS of, t.id AS "slotId", t.title, t.starts_at AS "startsAt", t.ends_at AS "endsAt", p.shown_why AS why, o.title AS role,
         CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id, 'title', s.title, 'kind', s.kind, 'place', s.place) END AS session
    FROM yls_place p JOIN yls_slot t ON t.id = p.slot_id
         LEFT JOIN yls_session s ON s.id = p.shown_session_id
         LEFT JOIN yls_role_place c ON c.registration_id = p.registration_id AND c.session_id = s.id
         LEFT JOIN yls_role o ON o.id = c.shown_role_id
   WHERE p.registration_id = ANY($1) AND p.shown_at IS NOT NULL ORDER BY t.starts_at, t.id`;

const PEOPLE = `
  SELECT r.id AS "registrationId", r.name, r.called, r.delegation_id AS "delegationId"
    FROM yls_place p JOIN yls_registration r ON r.id = p.registration_id
   WHERE p.shown_session_id = $1 ORDER BY r.name, r.id`;

const SESSIONS = `
  SELECT s.id, s.title, s.kind, s.place, t.id AS "slotId", t.title AS "slotTitle", t.starts_at AS "startsAt", t.ends_at AS "endsAt",
         (SELECT count(*)::int FROM yls_place p WHERE p.shown_session_id = s.id) AS expected
    FROM yls_session s JOIN yls_slot t ON t.id = s.slot_id WHERE t.summit_id = $1 ORDER BY t.starts_at, s.topic, s.id`;
