import { refused, satisfied, type Rule } from '../../../platform/index.js';
import { barrierToRoom, type Floors, type RoomBarrier } from '../rooms/may-sleep.js';
import type { Bedroom, Guest } from '../rooms/rooms-asked.js';

/** One guest before one room, with those who would be there, too. */
export interface RoomFacts {
  name: string;
  guest: Guest;
  room: Bedroom & { name: string };
  floors: Floors;
  company: string;
  others: readonly { isAdult: boolean; company: string }[];
}

type RoomRule = Rule<RoomFacts>;

const cites = "The summit's rules for rooms";

const noMinorSleepsWithAnAdult: RoomRule = {
  id: 'yls-no-minor-sleeps-with-an-adult',
  cites: 'Youth protection: no minor shares a room with an adult',
  severity: 'block',
  reads: ['name', 'guest', 'room', 'others'],
  check: ({ name, guest, room, others }) =>
    others.every(({ isAdult }) => isAdult === guest.age >= 18)
      ? satisfied
      : refused('yls.rule.room-minors', { name, room: room.name }, { remedy: true }),
};

const roomIsOfOneCompany: RoomRule = {
  id: 'yls-room-is-of-one-company',
  cites,
  severity: 'block',
  reads: ['name', 'room', 'company', 'others'],
  check: ({ name, room, company, others }) =>
    others.every((other) => other.company === company)
      ? satisfied
      : refused('yls.rule.room-company', { name, room: room.name }, { remedy: true }),
};

const suits = (barrier: RoomBarrier): RoomRule => ({
  id: `yls-room-${barrier}`,
  cites,
  severity: 'block',
  reads: ['name', 'guest', 'room', 'floors'],
  check: ({ name, guest, room, floors }) =>
    barrierToRoom(guest, room, floors) === barrier
      ? refused(`yls.rule.room-${barrier}`, { name, room: room.name }, { remedy: true })
      : satisfied,
});

const roomHasBed: RoomRule = {
  id: 'yls-room-has-bed',
  cites,
  severity: 'block',
  reads: ['room', 'others'],
  check: ({ room: { name: room, beds }, others: { length } }) =>
    length < beds ? satisfied : refused('yls.rule.room-full', { room, beds, people: length + 1 }, { remedy: true }),
};

/** Before somebody gets a bed by hand, and before a plan is made around what is locked. */
export const roomRules: readonly RoomRule[] = [
  noMinorSleepsWithAnAdult,
  roomIsOfOneCompany,
  ...(['gender', 'step-free', 'nurse', 'unwatched', 'other-floor'] as const).map(suits),
  roomHasBed,
];
