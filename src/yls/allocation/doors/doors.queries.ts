import { Injectable } from '@nestjs/common';
import { Catalogue, formatDateTime, NotFound, Work } from '../../../platform/index.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { inLocale } from '../programme/in-locale.js';
import type { Door } from './door-sheets.js';

export interface Doors {
  summit: YlsSummit;
  doors: readonly Door[];
}

/** Who is behind which door, as it was released: what hangs there is what people were told. */
@Injectable()
export class DoorsQueries {
  constructor(
    private readonly work: Work,
    private readonly catalogue: Catalogue,
  ) {}

  /** Rooms of a house, of one floor or of all, by floor and name; empty ones have no list. @throws NotFound */
  async ofHouse(summitId: string, { house, floor }: { house: string; floor: string }, locale: string): Promise<Doors> {
    const rooms = await this.work
      .read()
      .query<{ floor: string; name: string; names: string[] }[]>(ROOMS, [summitId, house, floor === '' ? null : floor]);
    const doors = rooms.map(({ name, names, ...room }) => ({
      title: this.catalogue.text(locale, 'yls.doors.room', { name }),
      where: `${house} · ${room.floor}`,
      names,
    }));
    return { summit: await this.summit(summitId), doors };
  }

  /** @throws NotFound */
  async ofSession(summitId: string, id: string, locale: string): Promise<Doors> {
    const summit = await this.summit(summitId);
    const [session] = await this.work.read().query<SessionDoor[]>(SESSION, [summitId, id]);
    if (!session) throw new NotFound();
    const { title, place, startsAt, names } = session;
    const at = formatDateTime(startsAt, { locale, timeZone: summit.timeZone });
    const where = [at, place].filter(Boolean).join(' · ');
    return { summit, doors: [{ title: inLocale(title, locale), where, names }] };
  }

  private async summit(id: string): Promise<YlsSummit> {
    const summit = await this.work.read().findOneBy(YlsSummit, { id });
    if (!summit) throw new NotFound();
    return summit;
  }
}

interface SessionDoor {
  title: Record<string, string>;
  place: string;
  startsAt: Date;
  names: string[];
}

const ROOMS = `
  SELECT m.floor, m.name, array_agg(COALESCE(NULLIF(r.called, ''), r.name, c.name) ORDER BY COALESCE(NULLIF(r.called, ''), r.name, c.name), s.id) AS names
    FROM yls_room m JOIN yls_sleeper s ON s.shown_room_id = m.id LEFT JOIN yls_registration r ON r.id = s.registration_id LEFT JOIN yls_chaperone c ON c.id = s.chaperone_id
   WHERE m.summit_id = $1 AND m.house = $2 AND ($3::text IS NULL OR m.floor = $3) GROUP BY m.id ORDER BY m.floor, m.name`;

const SESSION = `
  SELECT s.title, s.place, t.starts_at AS "startsAt", ARRAY(SELECT COALESCE(NULLIF(r.called, ''), r.name) FROM yls_place p JOIN yls_registration r ON r.id = p.registration_id
                                                           WHERE p.shown_session_id = s.id ORDER BY 1, r.id) AS names
    FROM yls_session s JOIN yls_slot t ON t.id = s.slot_id WHERE t.summit_id = $1 AND s.id = $2`;
