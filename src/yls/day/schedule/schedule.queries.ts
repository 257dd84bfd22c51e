import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Actor, type InLanguages } from '../../../platform/index.js';
import { PLACED_STATES } from '../../registration/registration-state.js';
import type { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { OwnRegistrationQueries } from '../../student/mine/own-registration.queries.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';

/** Where a delegate is when: a session as it was released, or a bus. */
export interface Appointment {
  id: string;
  startsAt: Date;
  /** Null for a bus: who knows when it arrives. */
  endsAt: Date | null;
  title: InLanguages;
  place: string;
}

export interface OwnSchedule {
  registration: YlsRegistration;
  summit: YlsSummit;
  appointments: readonly Appointment[];
}

export const PLACED: ReadonlySet<string> = new Set(PLACED_STATES);

/** Schedules of delegates: what was released to them, and nothing that is still being planned. */
@Injectable()
export class ScheduleQueries {
  constructor(
    private readonly work: Work,
    private readonly own: OwnRegistrationQueries,
  ) {}

  /** @throws NotFound for who has no place at a summit */
  async ofActor(actor: Actor): Promise<OwnSchedule> {
    const registration = await this.own.newest(actor);
    if (!registration || !PLACED.has(registration.state)) throw new NotFound();
    const summit = await this.work.read().findOneByOrFail(YlsSummit, { id: registration.summitId });
    return { registration, summit, appointments: await this.of(registration.id) };
  }

  /** By time, in one query. */
  of(registrationId: string): Promise<Appointment[]> {
    return this.work.read().query<Appointment[]>(appointmentsQuery, [registrationId]);
  }
}

const appointmentsQuery = `
  SELECT s.id, t.starts_at AS "startsAt", t.ends_at AS "endsAt", s.title, s.place
    FROM yls_place p JOIN yls_session s ON s.id = p.shown_session_id JOIN yls_slot t ON t.id = s.slot_id WHERE p.registration_id = $1
  UNION ALL
  SELECT b.id, b.leaves_at, NULL, jsonb_build_object('en', b.name), b.leaves_from
    FROM yls_bus_rider r JOIN yls_bus b ON b.id = r.bus_id WHERE r.registration_id = $1
  ORDER BY 2, 1`;
