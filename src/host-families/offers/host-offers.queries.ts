import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HostFilesQueries } from '../file/host-files.queries.js';
import type { Gender } from '../household/household-member.entity.js';
import type { HostHome } from '../household/host-home.entity.js';
import type { Days } from './offer-days.js';
import type { HostWelcome } from './host-welcome.entity.js';
import type { WelcomeAnswers } from './welcome-facts.js';

export interface OfferedBed extends Days {
  offerId: string;
  roomId: string;
  bed: number;
  /** Of the one of the household who sleeps in the same room; null when nobody does. */
  sharedWith: Gender | null;
}

/** A home with its beds and what hard rules of a matching ask; nobody's name, no street, and no wishes: they rank no student. */
export interface HomeOnOffer extends WelcomeAnswers, Pick<HostWelcome, 'takesSecond' | 'smoker'> {
  fileId: string;
  scope: string;
  smoking: HostHome['smoking'];
  /** Of the town. */
  latitude: number | null;
  longitude: number | null;
  beds: readonly OfferedBed[];
  /** How many students may live there at once: 22 CFR 62.25(l)(1)(ii). */
  most: 1 | 2;
}

/** Which homes: of the members, with a bed on each of the days. */
export interface OffersAsked extends Days {
  scopes: readonly string[];
}

type HomeRow = Omit<HomeOnOffer, 'most'>;

/** What programmes that place students read of the homes that wait for one. */
@Injectable()
export class HostOffersQueries {
  constructor(private readonly files: HostFilesQueries) {}

  /** Homes where a step of a placement may be made today, by the law, and that have said whom they can host; in a fixed number of queries. */
  async offers(manager: EntityManager, { scopes, fromOn, untilOn }: OffersAsked): Promise<HomeOnOffer[]> {
    const homes = await manager.query<HomeRow[]>(HOMES, [scopes, fromOn, untilOn]);
    const may = await this.files.mayPlaceEach(
      manager,
      homes.map(({ fileId }) => fileId),
    );
    return homes
      .filter(({ fileId }) => may.get(fileId)?.may)
      .map((home) => ({ ...home, most: home.takesSecond && bedsOf(home) > 1 ? 2 : 1 }));
  }
}

const bedsOf = ({ beds }: HomeRow): number => new Set(beds.map(({ roomId, bed }) => `${roomId}:${bed}`)).size;

const HOMES = `
  SELECT f.id AS "fileId", f.scope, home.smoking, home.latitude, home.longitude, w.takes_second AS "takesSecond", w.smoker, w.animals, w.diets, w.allergies,
         w.observances, w.access,
         jsonb_agg(jsonb_build_object('offerId', o.id, 'roomId', o.room_id, 'bed', o.bed, 'fromOn', o.from_on, 'untilOn', o.until_on,
           'sharedWith', m.gender) ORDER BY o.room_id, o.bed, o.from_on) AS beds
    FROM host_bed_offer o
    JOIN host_file f ON f.id = o.file_id AND f.state IN ('available', 'hosting')
    JOIN host_welcome w ON w.file_id = f.id AND w.replaced_at IS NULL
    JOIN host_room r ON r.id = o.room_id
    JOIN host_home home ON home.id = r.home_id AND home.until IS NULL
    LEFT JOIN household_member m ON m.id = r.shared_with
   WHERE o.withdrawn_at IS NULL AND f.scope = ANY($1) AND o.from_on <= $2 AND o.until_on >= $3
   GROUP BY f.id, f.scope, home.id, w.id
   ORDER BY f.id`;
