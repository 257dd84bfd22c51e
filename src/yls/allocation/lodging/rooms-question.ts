import { In, type EntityManager } from 'typeorm';
import { Conflict, judge, NotFound, refusals, type RuleResult } from '../../../platform/index.js';
import type { ChaperoneOfSummit } from '../../delegations/delegations.queries.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { blockOf } from '../rooms/may-sleep.js';
import type { Bedroom, RoomsAsked } from '../rooms/rooms-asked.js';
import { comingDelegates } from '../wishes/asking-delegates.js';
import { YlsRanking } from '../wishes/yls-ranking.entity.js';
import { floorOf } from './floor-of.js';
import { adultsOf, guestsOf, type NamedGuest, type RoomRequest } from './guests-of.js';
import { roomRules } from './room.rules.js';
import { YlsChaperoneFloor } from './yls-chaperone-floor.entity.js';
import { YlsRoom } from './yls-room.entity.js';

/** What beds are shared out from, with what people and rooms are called. */
export interface RoomsQuestion {
  kind: 'rooms';
  asked: RoomsAsked;
  guests: ReadonlyMap<string, NamedGuest>;
  rooms: ReadonlyMap<string, YlsRoom>;
}

const USUAL_BANDS = [16];

/** In seven queries, however many sleep there. @throws NotFound, Conflict while no seed is published */
export async function roomsQuestion(
  manager: EntityManager,
  summitId: string,
  chaperones: readonly ChaperoneOfSummit[],
): Promise<RoomsQuestion> {
  const summit = await manager.findOneBy(YlsSummit, { id: summitId });
  if (!summit) throw new NotFound();
  const ranking = await manager.findOneBy(YlsRanking, { summitId });
  if (!ranking) throw new Conflict([], { key: 'yls.refusal.no-seed' });
  const rooms = await manager.find(YlsRoom, { where: { summitId }, order: { id: 'ASC' } });
  const ids = [...new Set(chaperones.map(({ delegationId }) => delegationId))];
  const floors = await manager.find(YlsChaperoneFloor, {
    where: { delegationId: In(ids) },
    order: { delegationId: 'ASC' },
  });
  const delegates = await comingDelegates(manager, summitId);
  const requests = await manager.query<RoomRequest[]>(REQUESTS, [summitId]);
  const sleepers = await manager.query<Stand[]>(SLEEPERS, [summitId]);
  const named = new Set(floors.map(({ delegationId }) => delegationId));
  const guests = [...guestsOf(delegates, requests), ...adultsOf(chaperones, named)].toSorted((one, other) =>
    one.id < other.id ? -1 : 1,
  );
  const byId = new Map(guests.map((guest) => [guest.id, guest]));
  const stand = sleepers.filter(({ guest }) => byId.has(guest));
  return {
    kind: 'rooms',
    asked: {
      seed: ranking.seed,
      rooms: rooms.map(bedroomOf),
      guests: guests.map(({ name: _name, isDelegate: _isDelegate, ...guest }) => guest),
      chaperones: floors.map(({ delegationId, floor }) => ({ delegation: delegationId, floor })),
      bandsFrom: summit.rules.bandsFrom ?? USUAL_BANDS,
      isMixedGenderAllowed: summit.rules.mixedGender ?? false,
      locks: stand.filter(({ isLocked }) => isLocked).map(bedOf),
      previous: stand.map(bedOf),
    },
    guests: byId,
    rooms: new Map(rooms.map((room) => [room.id, room])),
  };
}

interface Stand {
  guest: string;
  room: string;
  isLocked: boolean;
}

const bedOf = ({ guest, room }: Stand) => ({ guest, room });

const bedroomOf = (room: YlsRoom): Bedroom => {
  const { id, beds, gender, isStepFree, isNearNurse } = room;
  return { id, floor: floorOf(room), beds, gender, isStepFree, isNearNurse };
};

/** The rules against one guest in one room, with those others there. */
export function againstBed(
  { asked, guests, rooms }: RoomsQuestion,
  { guest: id, room: at }: { guest: string; room: string },
  there: readonly { guest: string; room: string }[],
): RuleResult[] {
  const [guest, room, bedroom] = [guests.get(id), rooms.get(at), asked.rooms.find((one) => one.id === at)];
  if (!guest || !room || !bedroom) throw new NotFound();
  const others = there.flatMap((one) => (one.room === at && one.guest !== id ? [guests.get(one.guest)!] : []));
  const own = asked.chaperones.filter(({ delegation }) => delegation === guest.delegation);
  return refusals(
    judge(roomRules, {
      name: guest.name,
      guest,
      room: { ...bedroom, name: `${room.house} ${room.name}` },
      floors: {
        watched: new Set(asked.chaperones.map(({ floor }) => floor)),
        own: new Set(own.map(({ floor }) => floor)),
      },
      company: blockOf(guest, asked),
      others: others.map((other) => ({ isAdult: other.age >= 18, company: blockOf(other, asked) })),
    }),
  );
}

/** Why these beds cannot be as they are, each by itself or with the others. */
export function bedsAtOdds(question: RoomsQuestion, beds: RoomsQuestion['asked']['locks']): RuleResult[] {
  const results = beds.flatMap((bed) => againstBed(question, bed, beds));
  return [...new Map(results.map((result) => [JSON.stringify(result.because), result])).values()];
}

const REQUESTS = `
  SELECT q.registration_id AS by, q.with_id AS with FROM yls_room_request q JOIN yls_registration r ON r.id = q.registration_id
   WHERE r.summit_id = $1 ORDER BY 1, 2`;

const SLEEPERS = `
  SELECT s.id AS guest, s.room_id AS room, s.is_locked AS "isLocked" FROM yls_sleeper s JOIN yls_room m ON m.id = s.room_id
   WHERE m.summit_id = $1 ORDER BY 1`;
