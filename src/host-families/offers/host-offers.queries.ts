import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RuleResult } from '../../platform/index.js';
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

/** Who lives in a home, for a matching: nobody's name. */
export interface AtHome {
  /** Whole years on the first day asked for. */
  age: number;
  gender: Gender;
}

/** A home with its beds and what a matching asks; nobody's name, no street, and not the wishes that the family told in its own words. */
export interface HomeOnOffer extends WelcomeAnswers, Pick<HostWelcome, 'takesSecond' | 'smoker' | 'life'> {
  fileId: string;
  scope: string;
  smoking: HostHome['smoking'];
  /** State or province. */
  region: string;
  /** Of the town. */
  latitude: number | null;
  longitude: number | null;
  /** Who lives there, the eldest first. */
  people: readonly AtHome[];
  /** The last day (ISO) on which the approval counts as it is now. */
  approvalUntil: string;
  beds: readonly OfferedBed[];
  /** How many students may live there at once: 22 CFR 62.25(l)(1)(ii). */
  most: 1 | 2;
}

/** A home, and what stands in the way of a placement there today. */
export interface HomeWithRules extends HomeOnOffer {
  against: readonly RuleResult[];
}

/** Which homes: of the members, with a bed on the days. */
export interface OffersAsked extends Days {
  scopes: readonly string[];
}

type HomeRow = Omit<HomeOnOffer, 'most'>;

/** What programmes that place students read of the homes that wait for one. */
@Injectable()
export class HostOffersQueries {
  constructor(private readonly files: HostFilesQueries) {}

  /** Homes with a bed on each of the days, where a step of a placement may be made today, by the law; in a fixed number of queries. */
  async offers(manager: EntityManager, asked: OffersAsked): Promise<HomeOnOffer[]> {
    const lasts = (bed: OfferedBed) => bed.fromOn <= asked.fromOn && bed.untilOn >= asked.untilOn;
    return (await this.homes(manager, asked))
      .filter(({ against, beds }) => against.length === 0 && beds.some(lasts))
      .map((home) => withMost({ ...home, beds: home.beds.filter(lasts) }));
  }

  /** All that have said whom they can host and offer a bed on some of the days, with what stands in the way; in as many queries for one as for many. */
  async homes(manager: EntityManager, { scopes, fromOn, untilOn }: OffersAsked): Promise<HomeWithRules[]> {
    const homes = await manager.query<HomeRow[]>(HOMES, [scopes, fromOn, untilOn]);
    const may = await this.files.mayPlaceEach(
      manager,
      homes.map(({ fileId }) => fileId),
    );
    return homes.map((home) => ({ ...withMost(home), against: may.get(home.fileId)?.against ?? [] }));
  }
}

const withMost = <Row extends HomeRow>(home: Row): Row & Pick<HomeOnOffer, 'most'> => ({
  ...home,
  most: home.takesSecond && bedsOf(home) > 1 ? 2 : 1,
});

const bedsOf = ({ beds }: HomeRow): number => new Set(beds.map(({ roomId, bed }) => `${roomId}:${bed}`)).size;

const HOMES = `
  SELECT f.id AS "fileId", f.scope, f.approval_until::text AS "approvalUntil", home.smoking, home.region, home.latitude, home.longitude,
         w.takes_second AS "takesSecond", w.smoker, w.life, w.animals, w.diets, w.allergies,
         w.observances, w.access,
         jsonb_agg(jsonb_build_object('offerId', o.id, 'roomId', o.room_id, 'bed', o.bed, 'fromOn', o.from_on, 'untilOn', o.until_on,
           'sharedWith', m.gender) ORDER BY o.room_id, o.bed, o.from_on) AS beds,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('age', date_part('year', age($2::date, p.birth_date)), 'gender', p.gender) ORDER BY p.birth_date), '[]')
            FROM household_member p WHERE p.household_id = f.household_id AND p.lives_in_home AND p.left_on IS NULL) AS people
    FROM host_bed_offer o
    JOIN host_file f ON f.id = o.file_id AND f.state IN ('available', 'hosting', 'suspended')
    JOIN host_welcome w ON w.file_id = f.id AND w.replaced_at IS NULL
    JOIN host_room r ON r.id = o.room_id
    JOIN host_home home ON home.id = r.home_id AND home.until IS NULL
    LEFT JOIN household_member m ON m.id = r.shared_with
   WHERE o.withdrawn_at IS NULL AND f.scope = ANY($1) AND o.from_on <= $3 AND o.until_on >= $2
   GROUP BY f.id, f.scope, home.id, w.id
   ORDER BY f.id`;
