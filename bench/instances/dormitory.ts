import type { Bedroom, Guest, RoomsAsked } from '../../src/yls/allocation/rooms/rooms-asked.js';
import { numbersFrom } from './summit.js';

const STOREYS = 12;

/**
 * A summit's house of two buildings: rooms of 2 to 4 beds on 12 storeys, a third of them without steps, a storey near the nurse. Delegations of 4 to 16 of one country, each with
 * two chaperones on one storey; one guest in three asks for another, mostly of another delegation and mutually.
 */
export function dormitory({ beds, guests: wanted, seed }: { beds: number; guests: number; seed: number }): RoomsAsked {
  const below = numbersFrom(seed);
  const rooms: Bedroom[] = [];
  for (let left = beds; left > 0; left -= rooms.at(-1)!.beds) {
    const storey = rooms.length % STOREYS;
    rooms.push({
      id: `room-${rooms.length}`,
      floor: `${storey < STOREYS / 2 ? 'North' : 'South'} ${storey % (STOREYS / 2)}`,
      beds: Math.min(left, 2 + below(3)),
      gender: null,
      isStepFree: below(3) === 0,
      isNearNurse: storey === 0,
    });
  }
  const floors = [...new Set(rooms.map(({ floor }) => floor))];
  const guests: Guest[] = [];
  const chaperones: { delegation: string; floor: string }[] = [];
  for (let at = 0; guests.length < wanted; at++) {
    const delegation = `delegation-${at}`;
    const country = `country-${below(40)}`;
    const floor = floors[at % floors.length]!;
    chaperones.push({ delegation, floor });
    const members = Math.min(wanted - guests.length, 6 + below(13));
    for (let nth = 0; nth < members; nth++)
      guests.push({
        id: `guest-${guests.length}`,
        gender: below(100) < 56 ? 'female' : 'male',
        age: nth < 2 ? 35 : 14 + below(10 - 5),
        country,
        delegation,
        isChaperone: nth < 2,
        needsStepFree: below(60) === 0 && nth >= 2,
        needsNurseNear: below(100) === 0 && nth >= 2,
        asksFor: [],
      });
  }
  return {
    seed: `house ${seed}`,
    rooms,
    guests: withRequests(guests, below),
    chaperones,
    bandsFrom: [16],
    isMixedGenderAllowed: false,
    locks: [],
    previous: [],
  };
}

/** Pairs of one gender and nearly one age, so that most can be met. */
function withRequests(guests: readonly Guest[], below: (most: number) => number): Guest[] {
  const asksFor = guests.map((): string[] => []);
  for (const [at, guest] of guests.entries()) {
    const other = below(guests.length);
    const { gender, age } = guests[other]!;
    const isFree = other !== at && asksFor[at]!.length === 0 && asksFor[other]!.length === 0;
    if (below(3) > 0 || !isFree || gender !== guest.gender || Math.abs(age - guest.age) > 1) continue;
    asksFor[at]!.push(guests[other]!.id);
    asksFor[other]!.push(guest.id);
  }
  return guests.map((guest, at) => ({ ...guest, asksFor: asksFor[at]! }));
}
