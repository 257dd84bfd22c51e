import type { House } from './house.js';

/** What a plan is judged by, the most important first; less is better. */
export interface RoomMerit {
  /** Guests without a bed. */
  unhoused: number;
  /** Pairs who asked for each other and do not share. */
  requestsUnmet: number;
  /** Minors on a floor where no chaperone of their own delegation sleeps. */
  farFromChaperone: number;
  /** Pairs of one country in one room who did not ask for each other. */
  sameCountry: number;
  /** Guests who had a bed elsewhere in the plan that stands. */
  moved: number;
}

/** What a room is charged for together: a change is told from the sums before and after, and none is above some dozens. */
const [UNMET, FAR, SAME, MOVED] = [2 ** 30, 2 ** 20, 2 ** 10, 1];
export const UNHOUSED = 2 ** 40;

/** What a guest's place costs, apart from who else is there. */
export function ownCost(house: House, guest: number, room: number): number {
  const moved = house.previousOf[guest]! >= 0 && house.previousOf[guest] !== room ? MOVED : 0;
  if (room < 0) return UNHOUSED + moved;
  return house.isFar[guest * house.rooms + room]! * FAR + moved;
}

/** What two guests cost who share. To share with whom one asked for saves what it costs not to. */
export function pairCost(house: House, one: number, other: number): number {
  if (house.friends[one]!.includes(other)) return -UNMET;
  return house.countryOf[one] === house.countryOf[other] ? SAME : 0;
}

export function meritOf(house: House, roomOf: Int32Array): RoomMerit {
  const { friends, previousOf, isFar, rooms } = house;
  const guests = [...roomOf.keys()];
  const housed = guests.filter((guest) => roomOf[guest]! >= 0);
  const share = (one: number, other: number) => roomOf[one]! >= 0 && roomOf[one] === roomOf[other];
  const unmet = (guest: number) => friends[guest]!.filter((friend) => friend > guest && !share(guest, friend));
  return {
    unhoused: guests.length - housed.length,
    requestsUnmet: guests.flatMap(unmet).length,
    farFromChaperone: housed.filter((guest) => isFar[guest * rooms + roomOf[guest]!]).length,
    sameCountry: [...Map.groupBy(housed, (guest) => roomOf[guest]!).values()].flatMap((own) =>
      sameCountryIn(house, own),
    ).length,
    moved: guests.filter((guest) => previousOf[guest]! >= 0 && previousOf[guest] !== roomOf[guest]).length,
  };
}

function sameCountryIn(house: House, guests: readonly number[]): (readonly [number, number])[] {
  const pairs = guests.flatMap((one, nth) => guests.slice(nth + 1).map((other) => [one, other] as const));
  return pairs.filter(([one, other]) => pairCost(house, one, other) > 0);
}
