import * as fc from 'fast-check';
import type { RoomsAsked } from '../../../../src/yls/allocation/rooms/rooms-asked.js';

const rarely = fc.constantFrom(false, false, false, true);

/** Up to five guests and three rooms, one of them perhaps on a floor without chaperone. */
export const smallHouses: fc.Arbitrary<RoomsAsked> = fc
  .record({
    seed: fc.string(),
    rooms: fc.array(
      fc.record({
        floor: fc.constantFrom('first', 'second'),
        beds: fc.integer({ min: 1, max: 3 }),
        gender: fc.constantFrom(null, null, 'female'),
        isStepFree: fc.boolean(),
        isNearNurse: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    guests: fc.array(
      fc.record({
        gender: fc.constantFrom('female', 'female', 'male'),
        age: fc.constantFrom(15, 15, 17, 18, 35),
        country: fc.constantFrom('PE', 'UA'),
        delegation: fc.constantFrom(null, 'Kyiv', 'Lima'),
        needsStepFree: rarely,
        needsNurseNear: rarely,
        asks: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 2 }),
        stood: fc.integer({ min: -1, max: 2 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    isWatched: fc.boolean(),
    isMixedGenderAllowed: rarely,
  })
  .map(({ seed, rooms, guests, isWatched, isMixedGenderAllowed }) => ({
    seed,
    rooms: rooms.map((room, at) => ({ ...room, id: `room ${at}` })),
    guests: guests.map(({ asks, ...guest }, at) => ({
      ...guest,
      id: `guest ${at}`,
      isChaperone: guest.age === 35 && guest.delegation !== null,
      asksFor: asks.map((other) => `guest ${other}`),
    })),
    chaperones: [
      { delegation: 'Kyiv', floor: 'first' },
      ...(isWatched ? [{ delegation: 'Lima', floor: 'second' }] : []),
    ],
    bandsFrom: [16],
    isMixedGenderAllowed,
    locks: [],
    previous: guests
      .map(({ stood }, at) => ({ guest: `guest ${at}`, room: `room ${stood}` }))
      .filter(({ room }) => rooms[Number(room.slice(5))] !== undefined),
  }));
