import { barrierToRoom, blockOf, wantsOwnChaperone } from './may-sleep.js';
import type { Guest, RoomsAsked } from './rooms-asked.js';

/** What the search asks about guests and rooms, by their indices. */
export interface House {
  guests: number;
  rooms: number;
  beds: Int32Array;
  /** Who may share a room has the same number. */
  blockOf: Int32Array;
  countryOf: Int32Array;
  /** At `guest * rooms + room`. */
  may: Uint8Array;
  /** Whether no chaperone of their own would be on the floor; so, too. */
  isFar: Uint8Array;
  /** With whom a guest asks to share, and they with them. */
  friends: readonly (readonly number[])[];
  /** The room that is locked, and that of the plan that stands; -1 for none. */
  lockOf: Int32Array;
  previousOf: Int32Array;
}

/** @throws Error when a lock breaks a rule of the guest */
export function houseOf(asked: RoomsAsked): House {
  const { guests, rooms } = asked;
  const lockOf = roomsIn(asked, asked.locks);
  const house = {
    guests: guests.length,
    rooms: rooms.length,
    beds: Int32Array.from(rooms, ({ beds }) => beds),
    blockOf: numbered(guests.map((guest) => blockOf(guest, asked))),
    countryOf: numbered(guests.map(({ country }) => country)),
    may: new Uint8Array(guests.length * rooms.length),
    isFar: new Uint8Array(guests.length * rooms.length),
    friends: friendsIn(guests),
    lockOf,
    previousOf: roomsIn(asked, asked.previous),
  };
  const watched = new Set(asked.chaperones.map(({ floor }) => floor));
  const floorsOf = Map.groupBy(asked.chaperones, ({ delegation }) => delegation);
  for (const [guest, one] of guests.entries()) {
    const own = new Set(floorsOf.get(one.delegation ?? '')?.map(({ floor }) => floor));
    for (const [room, bedroom] of rooms.entries()) {
      const at = guest * rooms.length + room;
      const isKept = lockOf[guest]! < 0 || lockOf[guest] === room;
      house.may[at] = Number(isKept && barrierToRoom(one, bedroom, { watched, own }) === null);
      house.isFar[at] = Number(wantsOwnChaperone(one) && !own.has(bedroom.floor));
    }
    if (lockOf[guest]! >= 0 && !house.may[guest * rooms.length + lockOf[guest]!])
      throw new Error(`The lock of ${one.id} breaks a rule.`);
  }
  return house;
}

/** Both have asked. */
function friendsIn(guests: readonly Guest[]): number[][] {
  const indexOf = new Map(guests.map(({ id }, at) => [id, at]));
  return guests.map((guest, at) =>
    [...new Set(guest.asksFor)]
      .map((id) => indexOf.get(id) ?? at)
      .filter((other) => other !== at && guests[other]!.asksFor.includes(guest.id)),
  );
}

function numbered(names: readonly string[]): Int32Array {
  const numbers = new Map([...new Set(names)].map((name, at) => [name, at]));
  return Int32Array.from(names, (name) => numbers.get(name)!);
}

function roomsIn({ guests, rooms }: RoomsAsked, plan: RoomsAsked['locks']): Int32Array {
  const indexOf = new Map(rooms.map(({ id }, at) => [id, at]));
  const roomOf = new Map(plan.map(({ guest, room }) => [guest, indexOf.get(room) ?? -1]));
  return Int32Array.from(guests, ({ id }) => roomOf.get(id) ?? -1);
}
