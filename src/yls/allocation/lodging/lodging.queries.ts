import { Injectable } from '@nestjs/common';
import { NotFound, Work, type RuleResult } from '../../../platform/index.js';
import { DelegationsQueries } from '../../delegations/delegations.queries.js';
import { COMING_STATES, listed } from '../../registration/registration-state.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import type { RoomMerit } from '../rooms/merit.js';
import { YlsRanking } from '../wishes/yls-ranking.entity.js';
import type { NamedGuest } from './guests-of.js';
import { againstBed, bedsAtOdds, roomsQuestion, type RoomsQuestion } from './rooms-question.js';
import type { YlsRoom } from './yls-room.entity.js';

/** Who sleeps in a room, as staff have it. */
export interface Sleeper {
  id: string;
  name: string;
  isLocked: boolean;
  isShown: boolean;
}

export type RoomOnBoard = YlsRoom & { people: readonly Sleeper[] };

export interface LodgingRun {
  id: string;
  at: Date;
  isProven: boolean;
  merit: RoomMerit;
  bound: RoomMerit;
  unhoused: number;
}

interface Unhoused {
  id: string;
  name: string;
  /** Without a birthday and gender on file nobody is planned. */
  isKnown: boolean;
}

export interface LodgingBoard {
  summit: YlsSummit;
  hasSeed: boolean;
  counts: { rooms: number; beds: number; housed: number; locked: number; unreleased: number };
  houses: readonly string[];
  /** Those of one house, by floor. */
  rooms: readonly RoomOnBoard[];
  floors: readonly { delegationId: string; delegation: string; floor: string | null }[];
  allFloors: readonly string[];
  /** Why beds cannot stay as they are: something has changed since they were given. */
  atOdds: readonly RuleResult[];
  /** Who comes and has no bed in the plan, by name; the first of them. */
  unhoused: readonly Unhoused[];
  run: LodgingRun | null;
}

export interface GuestOnBoard {
  summit: YlsSummit;
  guest: NamedGuest;
  room: YlsRoom | null;
  isLocked: boolean;
  /** With whom they asked to share, and whether the other asked as well. */
  requests: readonly { name: string; isMutual: boolean }[];
  /** Rooms with a bed that the rules allow. */
  open: readonly YlsRoom[];
  /** Why the others are not: how many there are, by sentence. */
  barred: readonly RuleResult[];
}

/** Who sleeps where, for staff. */
@Injectable()
export class LodgingQueries {
  constructor(
    private readonly work: Work,
    private readonly delegations: DelegationsQueries,
  ) {}

  /** As many queries for 1,500 beds as for one. @param house whose rooms are shown; the first one without @throws NotFound */
  async board(summitId: string, house: string | null): Promise<LodgingBoard> {
    const manager = this.work.read();
    const summit = await manager.findOneBy(YlsSummit, { id: summitId });
    if (!summit) throw new NotFound();
    const [counts] = await manager.query<[LodgingBoard['counts']]>(COUNTS, [summitId]);
    const places = await manager.query<{ house: string; floors: string[] }[]>(HOUSES, [summitId]);
    const shown = places.find((one) => one.house === house) ?? places[0];
    const [run = null] = await manager.query<LodgingRun[]>(LAST_RUN, [summitId]);
    const hasSeed = await manager.existsBy(YlsRanking, { summitId });
    return {
      summit,
      hasSeed,
      atOdds: hasSeed ? await this.atOdds(summitId) : [],
      counts,
      houses: places.map((one) => one.house),
      rooms: shown ? await manager.query<RoomOnBoard[]>(ROOMS, [summitId, shown.house]) : [],
      floors: await manager.query<LodgingBoard['floors'][number][]>(FLOORS, [summitId]),
      allFloors: places.flatMap(({ floors }) => floors),
      unhoused: await manager.query<Unhoused[]>(UNHOUSED, [summitId]),
      run,
    };
  }

  private async atOdds(summitId: string): Promise<RuleResult[]> {
    const question = await this.question(summitId);
    return bedsAtOdds(question, question.asked.previous);
  }

  private async question(summitId: string): Promise<RoomsQuestion> {
    const manager = this.work.read();
    return roomsQuestion(manager, summitId, await this.delegations.chaperonesOf(summitId, manager));
  }

  /** @throws NotFound, Conflict while no seed is published */
  async guest(summitId: string, id: string): Promise<GuestOnBoard> {
    const manager = this.work.read();
    const summit = await manager.findOneBy(YlsSummit, { id: summitId });
    if (!summit) throw new NotFound();
    const question = await this.question(summitId);
    const guest = question.guests.get(id);
    if (!guest) throw new NotFound();
    const at = question.asked.previous.find((bed) => bed.guest === id)?.room;
    const judged = [...question.rooms.values()]
      .filter((room) => room.id !== at)
      .map((room) => ({ room, against: againstBed(question, { guest: id, room: room.id }, question.asked.previous) }));
    return {
      summit,
      guest,
      room: at ? question.rooms.get(at)! : null,
      isLocked: question.asked.locks.some((bed) => bed.guest === id),
      requests: requestsOf(question, guest),
      open: judged.filter(({ against }) => against.length === 0).map(({ room }) => room),
      barred: judged
        .filter(({ against }) => against.length > 0)
        .map(({ against }) => against[0]!)
        .slice(0, MOST_BARRED),
    };
  }
}

const MOST_BARRED = 30;

const requestsOf = ({ guests }: RoomsQuestion, { id, asksFor }: NamedGuest) =>
  asksFor.flatMap((other) => {
    const friend = guests.get(other);
    return friend ? [{ name: friend.name, isMutual: friend.asksFor.includes(id) }] : [];
  });

const COUNTS = `
  SELECT count(*)::int AS rooms, COALESCE(sum(m.beds), 0)::int AS beds, COALESCE(sum(s.housed), 0)::int AS housed, COALESCE(sum(s.locked), 0)::int AS locked,
         COALESCE(sum(s.unreleased), 0)::int AS unreleased
    FROM yls_room m LEFT JOIN (SELECT room_id, count(*) AS housed, count(*) FILTER (WHERE is_locked) AS locked,
                                      count(*) FILTER (WHERE shown_room_id IS DISTINCT FROM room_id) AS unreleased
                                 FROM yls_sleeper GROUP BY room_id) s ON s.room_id = m.id WHERE m.summit_id = $1`;

const HOUSES = `
  SELECT house, array_agg(DISTINCT house || ' · ' || floor ORDER BY house || ' · ' || floor) AS floors FROM yls_room WHERE summit_id = $1 GROUP BY house ORDER BY house`;

const ROOMS = `
  SELECT m.id, m.house, m.floor, m.name, m.beds, m.gender, m.is_step_free AS "isStepFree", m.is_near_nurse AS "isNearNurse",
         COALESCE(jsonb_agg(jsonb_build_object('id', s.id, 'name', COALESCE(r.name, c.name), 'isLocked', s.is_locked,
           'isShown', s.shown_room_id IS NOT DISTINCT FROM s.room_id) ORDER BY COALESCE(r.name, c.name), s.id) FILTER (WHERE s.id IS NOT NULL), '[]') AS people
    FROM yls_room m LEFT JOIN yls_sleeper s ON s.room_id = m.id LEFT JOIN yls_registration r ON r.id = s.registration_id LEFT JOIN yls_chaperone c ON c.id = s.chaperone_id
   WHERE m.summit_id = $1 AND m.house = $2 GROUP BY m.id ORDER BY m.floor, m.name`;

const FLOORS = `
  SELECT d.id AS "delegationId", d.name AS delegation, f.floor FROM yls_delegation d LEFT JOIN yls_chaperone_floor f ON f.delegation_id = d.id
   WHERE d.summit_id = $1 AND d.state <> 'withdrawn'
     AND EXISTS (SELECT FROM yls_chaperone c WHERE c.delegation_id = d.id AND c.accepted_at IS NOT NULL AND c.withdrawn_at IS NULL) ORDER BY d.name, d.id`;

const UNHOUSED = `
  SELECT r.id, r.name, r.birth_date IS NOT NULL AND r.gender IS NOT NULL AS "isKnown"
    FROM yls_registration r LEFT JOIN yls_sleeper s ON s.registration_id = r.id
   WHERE r.summit_id = $1 AND r.state IN (${listed(COMING_STATES)}) AND s.room_id IS NULL ORDER BY r.name, r.id LIMIT 50`;

const LAST_RUN = `
  SELECT id, at, is_proven AS "isProven", made -> 'merit' AS merit, made -> 'bound' AS bound, jsonb_array_length(made -> 'unhoused') AS unhoused
    FROM yls_allocation_run WHERE summit_id = $1 AND kind = 'rooms' ORDER BY at DESC, id DESC LIMIT 1`;
