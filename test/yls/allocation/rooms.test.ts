import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { dormitory } from '../../../bench/instances/dormitory.js';
import { allocateRooms, type RoomsAllocated } from '../../../src/yls/allocation/rooms/allocate-rooms.js';
import type { RoomMerit } from '../../../src/yls/allocation/rooms/merit.js';
import type { Bedroom, Guest, RoomsAsked } from '../../../src/yls/allocation/rooms/rooms-asked.js';
import { compareLists, everyList } from './support/every-plan.js';
import { smallHouses } from './support/small-houses.js';

const room = (id: string, beds: number): Bedroom => ({
  id,
  beds,
  floor: 'first',
  gender: null,
  isStepFree: true,
  isNearNurse: true,
});

const guest = (id: string, more: Partial<Guest> = {}): Guest => ({
  id,
  gender: 'female',
  age: 15,
  country: id,
  delegation: null,
  isChaperone: false,
  needsStepFree: false,
  needsNurseNear: false,
  asksFor: [],
  ...more,
});

const house = (rooms: readonly Bedroom[], guests: readonly Guest[], more: Partial<RoomsAsked> = {}): RoomsAsked => ({
  seed: 'drawn in public',
  rooms,
  guests,
  chaperones: [{ delegation: 'Kyiv', floor: 'first' }],
  bandsFrom: [16],
  isMixedGenderAllowed: false,
  locks: [],
  previous: [],
  ...more,
});

const listOf = (merit: RoomMerit) => [merit.unhoused, merit.requestsUnmet, merit.farFromChaperone, merit.sameCountry];

const band = ({ age }: Guest) => (age >= 18 ? 2 : Number(age >= 16));

const asks = (one: Guest, other: Guest) => one.asksFor.includes(other.id) && other.asksFor.includes(one.id);

/** Told anew from the rules of the programme. */
function mayShare(one: Guest, other: Guest, { isMixedGenderAllowed }: RoomsAsked): boolean {
  return band(one) === band(other) && (isMixedGenderAllowed || one.gender === other.gender);
}

function mayHave(one: Guest, there: Bedroom, asked: RoomsAsked): boolean {
  const here = asked.chaperones.filter(({ floor }) => floor === there.floor);
  if (one.age < 18 && here.length === 0) return false;
  if (one.isChaperone && !here.some(({ delegation }) => delegation === one.delegation)) return false;
  const suits = (there.gender ?? one.gender) === one.gender;
  return suits && (!one.needsStepFree || there.isStepFree) && (!one.needsNurseNear || there.isNearNurse);
}

function isAllowed(asked: RoomsAsked, plan: readonly (Bedroom | null)[]): boolean {
  return asked.guests.every((one, at) => {
    const there = plan[at];
    if (!there) return true;
    const others = asked.guests.filter((_, other) => plan[other] === there);
    return (
      others.length <= there.beds && mayHave(one, there, asked) && others.every((other) => mayShare(one, other, asked))
    );
  });
}

function meritOf(asked: RoomsAsked, plan: readonly (Bedroom | null)[]): number[] {
  const { guests } = asked;
  const pairs = guests.flatMap((one, at) =>
    guests.slice(at + 1).map((other, nth) => [one, other, at, at + 1 + nth] as const),
  );
  const share = (one: number, other: number) => plan[one] !== null && plan[one] === plan[other];
  const isFar = ({ age, delegation }: Guest, there: Bedroom | null | undefined) =>
    there &&
    age < 18 &&
    delegation &&
    !asked.chaperones.some((own) => own.delegation === delegation && own.floor === there.floor);
  return [
    plan.filter((there) => there === null).length,
    pairs.filter(([one, other, at, otherAt]) => asks(one, other) && !share(at, otherAt)).length,
    guests.filter((one, at) => isFar(one, plan[at])).length,
    pairs.filter(
      ([one, other, at, otherAt]) => share(at, otherAt) && one.country === other.country && !asks(one, other),
    ).length,
  ];
}

const planOf = (asked: RoomsAsked, { beds }: RoomsAllocated) =>
  asked.guests.map(({ id }) => {
    const bed = beds.find((one) => one.guest === id);
    return asked.rooms.find((one) => one.id === bed?.room) ?? null;
  });

describe('The allocation of rooms', () => {
  test('keeps every rule, is never better than its bound, and where it says so the best of all plans', () => {
    let [proven, more] = [0, 0];
    fc.assert(
      fc.property(smallHouses, (asked) => {
        const made = allocateRooms(asked);
        const plan = planOf(asked, made);
        expect(isAllowed(asked, plan)).toBe(true);
        expect(meritOf(asked, plan)).toEqual(listOf(made.merit));
        const everyPlan = everyList(asked.guests.map(() => [...asked.rooms, null]));
        const best = [...everyPlan]
          .filter((one) => isAllowed(asked, one))
          .map((one) => meritOf(asked, one))
          .toSorted(compareLists)[0]!;
        expect(compareLists(listOf(made.bound), best)).toBeLessThanOrEqual(0);
        expect(compareLists(best, listOf(made.merit))).toBeLessThanOrEqual(0);
        expect(made.isProven ? listOf(made.merit) : best).toEqual(best);
        more += made.merit.unhoused - best[0]!;
        proven += Number(made.isProven);
      }),
      { numRuns: 150 },
    );
    expect(proven).toBeGreaterThan(50);
    // The search misses a bed in one house of some thousands.
    expect(more).toBeLessThan(2);
  });

  test('leaves nobody without a bed because somebody alone has a large room, whatever the draw', () => {
    const guests = [guest('adult', { age: 40 }), ...['a', 'b', 'c'].map((id) => guest(id))];
    for (let draw = 0; draw < 40; draw++)
      expect(
        allocateRooms(house([room('large', 3), room('small', 1)], guests, { seed: `draw ${draw}` })).unhoused,
      ).toEqual([]);
  });

  test('never puts a minor with an adult, nor across gender or age band, however few the beds are', () => {
    const alone = guest('minor');
    for (const other of [guest('adult', { age: 18 }), guest('boy', { gender: 'male' }), guest('elder', { age: 16 })]) {
      const made = allocateRooms(house([room('only', 2)], [alone, other]));
      expect(made).toMatchObject({ beds: [expect.anything()], merit: { unhoused: 1 } });
    }
  });

  test('mixes genders only where the rules of the summit say so, and minors and adults not even then', () => {
    const guests = [guest('minor'), guest('boy', { gender: 'male' }), guest('adult', { age: 18 })];
    const made = allocateRooms(house([room('only', 3)], guests, { isMixedGenderAllowed: true }));
    expect(made.unhoused).toEqual(['adult']);
  });

  test('houses minors only where a chaperone sleeps', () => {
    const asked = house([{ ...room('far', 2), floor: 'second' }], [guest('minor'), guest('adult', { age: 30 })]);
    expect(allocateRooms(asked).beds).toEqual([{ guest: 'adult', room: 'far' }]);
  });

  test('puts a chaperone on the floor that is named for the delegation, or nowhere', () => {
    const chaperone = guest('Olha', { age: 40, delegation: 'Kyiv', isChaperone: true });
    const rooms = [{ ...room('second', 1), floor: 'second' }, room('first', 1)];
    expect(allocateRooms(house(rooms, [chaperone])).beds).toEqual([{ guest: 'Olha', room: 'first' }]);
    expect(allocateRooms(house(rooms.slice(0, 1), [chaperone])).unhoused).toEqual(['Olha']);
  });

  test('gives the room near the nurse to who needs it', () => {
    const rooms = [room('near', 1), { ...room('far', 1), isNearNurse: false }];
    const made = allocateRooms(house(rooms, [guest('a'), guest('b', { needsNurseNear: true })]));
    expect(made.beds).toContainEqual({ guest: 'b', room: 'near' });
    expect(made.isProven).toBe(true);
  });

  test('keeps what is locked, and refuses a lock that breaks a rule', () => {
    const guests = [guest('a', { asksFor: ['b'] }), guest('b', { asksFor: ['a'] }), guest('c')];
    const locks = [
      { guest: 'a', room: 'one' },
      { guest: 'c', room: 'one' },
    ];
    const made = allocateRooms(house([room('one', 2), room('two', 2)], guests, { locks }));
    expect(made.beds).toEqual(expect.arrayContaining(locks));
    const adult = guest('adult', { age: 40 });
    const odd = house([room('one', 2)], [guest('a'), adult], {
      locks: ['a', 'adult'].map((one) => ({ guest: one, room: 'one' })),
    });
    expect(() => allocateRooms(odd)).toThrow('at odds');
  });

  test('is the same again in any order, and nobody moves without a gain', () => {
    const { chaperones, ...rest } = dormitory({ beds: 200, guests: 120, seed: 3 });
    const floors = [...new Set(rest.rooms.map(({ floor }) => floor))];
    const asked = {
      ...rest,
      chaperones: chaperones.flatMap(({ delegation }) => floors.map((floor) => ({ delegation, floor }))),
    };
    const made = allocateRooms(asked);
    const turned = { ...asked, guests: asked.guests.toReversed(), rooms: asked.rooms.toReversed() };
    expect(allocateRooms(turned)).toEqual(made);
    const again = allocateRooms({ ...asked, seed: 'another', previous: made.beds });
    expect(made.isProven).toBe(true);
    expect(again.beds).toEqual(made.beds);
    expect(compareLists(listOf(again.merit), listOf(made.merit))).toBeLessThanOrEqual(0);
  });
});
