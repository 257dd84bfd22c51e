import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Work, type InLanguages } from '../../../platform/index.js';
import { IN_CARE_STATES } from '../expected.js';
import type { CountKind } from './count-words.js';

/** A bus or a session, with the last time that heads were counted. */
export interface Countable {
  kind: CountKind;
  id: string;
  name: string | InLanguages;
  at: Date;
  place: string;
  /** Who should be there. */
  expected: number;
  counted: number | null;
  countedAt: Date | null;
}

/** One who should be there. */
export interface Head {
  id: string;
  name: string;
  /** At the last count; null when there was none. */
  wasHere: boolean | null;
}

/** A count at which somebody was missing and has not been found. */
export interface Alarm {
  id: string;
  name: string | InLanguages;
  countedAt: Date;
  missing: readonly string[];
}

/** Buses, sessions and who should be in them; of many as many queries as of one. */
@Injectable()
export class CountsQueries {
  constructor(private readonly work: Work) {}

  all(summitId: string): Promise<Countable[]> {
    return this.work.read().query<Countable[]>(`${countables} ORDER BY at, id`, [summitId, IN_CARE_STATES]);
  }

  async one(summitId: string, kind: CountKind, id: string): Promise<Countable | null> {
    const asked = [summitId, IN_CARE_STATES, kind, id];
    const [row] = await this.work
      .read()
      .query<Countable[]>(`SELECT * FROM (${countables}) all_of_them WHERE kind = $3 AND id = $4`, asked);
    return row ?? null;
  }

  /** Who should be there at a moment: those who have come, and were not collected before. */
  heads(kind: CountKind, id: string, at: Date, manager: EntityManager = this.work.read()): Promise<Head[]> {
    return manager.query<Head[]>(headsQuery[kind], [id, IN_CARE_STATES, at]);
  }

  /** Of all of them at once, by bus or session. */
  async allHeads(summitId: string): Promise<Map<string, string[]>> {
    const rows = await this.work.read().query<{ of: string; id: string }[]>(allHeadsQuery, [summitId, IN_CARE_STATES]);
    return new Map([...Map.groupBy(rows, ({ of }) => of)].map(([of, heads]) => [of, heads.map(({ id }) => id)]));
  }

  /** Who is in somebody's care, by name. */
  people(summitId: string): Promise<{ id: string; name: string }[]> {
    return this.work
      .read()
      .query<{ id: string; name: string }[]>(
        `SELECT r.id, r.name FROM yls_registration r WHERE r.summit_id = $1 AND ${isToBeThere} ORDER BY r.name, r.id`,
        [summitId, IN_CARE_STATES],
      );
  }

  alarms(summitId: string): Promise<Alarm[]> {
    return this.work.read().query<Alarm[]>(alarmsQuery, [summitId]);
  }

  /** Everybody on the list of a bus, whether they have come or not. */
  riders(busId: string): Promise<{ id: string; name: string }[]> {
    return this.work
      .read()
      .query<{ id: string; name: string }[]>(
        `SELECT r.id, r.name FROM yls_bus_rider b JOIN yls_registration r ON r.id = b.registration_id WHERE b.bus_id = $1 ORDER BY r.name, r.id`,
        [busId],
      );
  }

  delegations(summitId: string): Promise<{ id: string; name: string }[]> {
    return this.work
      .read()
      .query<{ id: string; name: string }[]>(
        `SELECT id, name FROM yls_delegation WHERE summit_id = $1 AND state <> 'withdrawn' ORDER BY name, id`,
        [summitId],
      );
  }
}

const isToBeThere = `r.state = ANY($2) AND NOT EXISTS (SELECT FROM yls_release l WHERE l.registration_id = r.id)`;

const countables = `
  SELECT 'bus' AS kind, b.id, to_jsonb(b.name) AS name, b.leaves_at AS at, b.leaves_from AS place,
    (SELECT count(*)::int FROM yls_bus_rider i JOIN yls_registration r ON r.id = i.registration_id WHERE i.bus_id = b.id AND ${isToBeThere}) AS expected,
    last.counted, last.counted_at AS "countedAt"
    FROM yls_bus b LEFT JOIN LATERAL (SELECT h.counted, h.counted_at FROM yls_head_count h WHERE h.bus_id = b.id ORDER BY h.counted_at DESC LIMIT 1) last ON true
   WHERE b.summit_id = $1
  UNION ALL
  SELECT 'session', s.id, s.title, t.starts_at, s.place,
    (SELECT count(*)::int FROM yls_place i JOIN yls_registration r ON r.id = i.registration_id WHERE i.shown_session_id = s.id AND ${isToBeThere}),
    last.counted, last.counted_at
    FROM yls_session s JOIN yls_slot t ON t.id = s.slot_id
    LEFT JOIN LATERAL (SELECT h.counted, h.counted_at FROM yls_head_count h WHERE h.session_id = s.id ORDER BY h.counted_at DESC LIMIT 1) last ON true
   WHERE t.summit_id = $1`;

const headsOf = (from: string, column: string) => `
  SELECT r.id, r.name, a.is_here AS "wasHere" FROM ${from} JOIN yls_registration r ON r.id = i.registration_id
    LEFT JOIN yls_attendance a ON a.registration_id = r.id
      AND a.head_count_id = (SELECT h.id FROM yls_head_count h WHERE h.${column} = $1 ORDER BY h.counted_at DESC LIMIT 1)
   WHERE r.state = ANY($2) AND NOT EXISTS (SELECT FROM yls_release l WHERE l.registration_id = r.id AND l.released_at <= $3)
   ORDER BY r.name, r.id`;

const headsQuery: Record<CountKind, string> = {
  bus: headsOf('(SELECT registration_id FROM yls_bus_rider WHERE bus_id = $1) i', 'bus_id'),
  session: headsOf('(SELECT registration_id FROM yls_place WHERE shown_session_id = $1) i', 'session_id'),
};

const allHeadsQuery = `
  SELECT i.of, r.id FROM (SELECT bus_id AS of, registration_id FROM yls_bus_rider
      UNION ALL SELECT shown_session_id, registration_id FROM yls_place WHERE shown_session_id IS NOT NULL) i
    JOIN yls_registration r ON r.id = i.registration_id WHERE r.summit_id = $1 AND ${isToBeThere} ORDER BY r.name, r.id`;

const alarmsQuery = `
  SELECT h.id, coalesce(to_jsonb(b.name), s.title) AS name, h.counted_at AS "countedAt",
    (SELECT coalesce(array_agg(r.name ORDER BY r.name), '{}') FROM yls_attendance a JOIN yls_registration r ON r.id = a.registration_id
      WHERE a.head_count_id = h.id AND NOT a.is_here) AS missing
    FROM yls_head_count h LEFT JOIN yls_bus b ON b.id = h.bus_id LEFT JOIN yls_session s ON s.id = h.session_id
   WHERE h.summit_id = $1 AND h.counted < h.expected AND h.settled_at IS NULL ORDER BY h.counted_at DESC, h.id`;
