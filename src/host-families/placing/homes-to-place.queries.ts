import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/index.js';
import type { EarlierPart } from '../../vetting/index.js';
import { dayIn } from '../file/host-days.js';
import type { HostFileState } from '../file/host-file-state.js';
import type { Gender } from '../household/household-member.entity.js';
import { isSingleAdultHome } from '../household/people-at-home.js';
import { peopleOf } from '../household/people-of-household.js';

/** A home as the law asks about it when a student is placed there; no name of it is for a student's side. */
export interface HomeToPlace {
  fileId: string;
  householdId: string;
  /** As the family calls itself; for its desk alone. */
  name: string;
  state: HostFileState;
  scope: string;
  /** The account that speaks for the family. */
  ownerAccountId: string;
  /** IANA zone in which the family's days begin. */
  timeZone: string;
  /** ISO date there. */
  day: string;
  /** Accounts of everybody who lives there or often stays; an address that the family only typed counts, too. */
  accountIds: readonly string[];
  names: readonly string[];
  /** One adult and no child: 22 CFR 62.25(j)(9). */
  isSingleAdult: boolean;
  takesSecond: boolean;
  /** Two mothers or two fathers, as the family has told; not told is no. */
  hasSameSexParents: boolean;
  /** No finer than the town; null when nobody knows. */
  spot: { lat: number; lon: number } | null;
}

/** A bed that a family offers. */
export interface BedToPlace {
  offerId: string;
  fileId: string;
  roomId: string | null;
  bed: number;
  /** ISO dates, both offered. */
  fromOn: string;
  untilOn: string;
  isWithdrawn: boolean;
  /** All offers of the same bed of the same room, this one with them: a bed that was taken back and offered again is one bed. */
  sameBedOfferIds: readonly string[];
  /** Of the one of the household who sleeps in the same room. */
  sharedWith: Gender | null;
}

/** What programmes that place students ask about homes and beds. */
@Injectable()
export class HomesToPlace {
  constructor(private readonly clock: Clock) {}

  /** By file, in two queries; files that do not exist are left out. */
  async of(manager: EntityManager, fileIds: readonly string[]): Promise<Map<string, HomeToPlace>> {
    const rows = await manager.query<Omit<HomeToPlace, 'day' | 'isSingleAdult' | 'names'>[]>(HOMES, [fileIds]);
    const people = await peopleOf(manager, [...new Set(rows.map(({ householdId }) => householdId))]);
    return new Map(
      rows.map((row) => {
        const day = dayIn(this.clock.now(), row.timeZone);
        const members = people.get(row.householdId) ?? [];
        const names = members.map(({ name }) => name);
        return [row.fileId, { ...row, day, names, isSingleAdult: isSingleAdultHome(members, day) }];
      }),
    );
  }

  /** Holds the file of a bed until the transaction ends: who proposes it at the same moment waits. @returns null for no such bed */
  async holdBed(manager: EntityManager, offerId: string): Promise<BedToPlace | null> {
    await manager.query(
      'SELECT FROM host_file f JOIN host_bed_offer o ON o.file_id = f.id WHERE o.id = $1 FOR UPDATE OF f',
      [offerId],
    );
    return (await this.beds(manager, [offerId])).get(offerId) ?? null;
  }

  async beds(manager: EntityManager, offerIds: readonly string[]): Promise<Map<string, BedToPlace>> {
    const rows = await manager.query<BedToPlace[]>(BEDS, [offerIds]);
    return new Map(rows.map((bed) => [bed.offerId, bed]));
  }

  /** Who recruited, interviewed, reviewed or selected the family: none of them makes the second visit (22 CFR 62.25(d)(12)). */
  async screeners(manager: EntityManager, fileId: string): Promise<{ accountId: string; because: EarlierPart }[]> {
    return manager.query(
      `SELECT part.account AS "accountId", part.because FROM host_file f, LATERAL (VALUES (f.recruited_by, 'recruited'), (f.interviewed_by, 'interviewed'),
         (f.approved_by, 'selected'), (f.reviewed_by, 'reviewed')) AS part (account, because) WHERE f.id = $1 AND part.account IS NOT NULL`,
      [fileId],
    );
  }

  /** What the offered rooms are called, for the desk and the family. */
  async roomNames(manager: EntityManager, offerIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await manager.query<{ id: string; name: string }[]>(
      'SELECT id, room_name AS name FROM host_bed_offer WHERE id = ANY($1)',
      [offerIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

const HOMES = `
  SELECT f.id AS "fileId", f.household_id AS "householdId", h.name, f.state, f.scope, f.owner_account_id AS "ownerAccountId", h.time_zone AS "timeZone",
         ARRAY(SELECT k.account_id FROM host_file_account k WHERE k.file_id = f.id) AS "accountIds",
         coalesce(w.takes_second, false) AS "takesSecond", coalesce(w.life ->> 'sameSexParents' = 'yes', false) AS "hasSameSexParents",
         (SELECT jsonb_build_object('lat', home.latitude, 'lon', home.longitude) FROM host_home home
           WHERE home.household_id = h.id AND home.until IS NULL AND home.latitude IS NOT NULL) AS spot
    FROM host_file f JOIN household h ON h.id = f.household_id LEFT JOIN host_welcome w ON w.file_id = f.id AND w.replaced_at IS NULL
   WHERE f.id = ANY($1)`;

const BEDS = `
  SELECT o.id AS "offerId", o.file_id AS "fileId", o.room_id AS "roomId", o.bed, o.from_on::text AS "fromOn", o.until_on::text AS "untilOn",
         o.withdrawn_at IS NOT NULL AS "isWithdrawn", m.gender AS "sharedWith",
         ARRAY(SELECT s.id FROM host_bed_offer s WHERE s.id = o.id OR (s.room_id = o.room_id AND s.bed = o.bed)) AS "sameBedOfferIds"
    FROM host_bed_offer o LEFT JOIN host_room r ON r.id = o.room_id LEFT JOIN household_member m ON m.id = r.shared_with AND m.left_on IS NULL
   WHERE o.id = ANY($1)`;
