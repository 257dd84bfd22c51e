import { solveFlow } from '../flow/solve-flow.js';
import { certify } from '../flow/certify.js';
import type { FlowProblem } from '../flow/flow-problem.js';
import type { House } from './house.js';
import type { RoomMerit } from './merit.js';

/**
 * What no plan can be better than, criterion by criterion, each by itself: beds and chaperones by a flow of guests to kinds of rooms (it forgets only that a
 * room is of one block); requests that no room can meet; and the countries of a block spread evenly over all rooms that it could have. In the order of the criteria
 * the best plan is at least this.
 */
export function boundOf(house: House): RoomMerit {
  const torn = tornPairs(house);
  const [unhoused, far] = byFlow(house, new Set(torn.flat()));
  return {
    unhoused,
    requestsUnmet: impossibleRequests(house),
    farFromChaperone: far + torn.length,
    sameCountry: unhoused > 0 ? 0 : crowded(house),
    moved: 0,
  };
}

/** Pairs, each guest in one at most, who can share only where one of them is far from a chaperone; since requests come first, one of them will be. */
function tornPairs(house: House): [number, number][] {
  const taken = new Set<number>();
  const pairs: [number, number][] = [];
  for (const [guest, friends] of house.friends.entries())
    for (const friend of friends) {
      if (taken.has(guest) || taken.has(friend) || !canShare(house, guest, friend)) continue;
      if (canShare(house, guest, friend, (at) => house.isFar[at] === 0)) continue;
      taken.add(guest).add(friend);
      pairs.push([guest, friend]);
    }
  return pairs;
}

/** Rooms that are alike for everybody are one bin; the last bin is no bed. Who is `counted` already costs nothing. */
function byFlow(house: House, counted: ReadonlySet<number>): [number, number] {
  const kinds = [...Map.groupBy([...Array(house.rooms).keys()], (room) => columnOf(house, room)).values()];
  const bins = kinds.length + 1;
  const [people, unhoused] = [house.guests, 4096];
  const cost = new Float64Array(people * bins).fill(Infinity);
  for (let guest = 0; guest < people; guest++) {
    cost[guest * bins + kinds.length] = unhoused;
    for (const [bin, [room]] of kinds.entries()) {
      const at = guest * house.rooms + room!;
      if (house.may[at]) cost[guest * bins + bin] = counted.has(guest) ? 0 : house.isFar[at]!;
    }
  }
  const problem: FlowProblem = {
    people,
    bins,
    width: 1,
    cost,
    capacity: Int32Array.from([
      ...kinds.map((rooms) => rooms.reduce((sum, room) => sum + house.beds[room]!, 0)),
      people,
    ]),
    groupOf: new Int32Array(people),
    mostOf: new Int32Array(bins).fill(people),
  };
  const [total] = certify(problem, solveFlow(problem));
  return [Math.floor(total! / unhoused), total! % unhoused];
}

function columnOf({ may, isFar, guests, rooms }: House, room: number): string {
  let column = '';
  for (let guest = 0; guest < guests; guest++)
    column += may[guest * rooms + room] ? String(isFar[guest * rooms + room]) : 'x';
  return column;
}

function impossibleRequests(house: House): number {
  return house.friends.flatMap((own, guest) =>
    own.filter((friend) => friend > guest && !canShare(house, guest, friend)),
  ).length;
}

/** Whether there is a room for both, and for each of them a good one. */
function canShare({ blockOf, may, rooms, beds }: House, one: number, other: number, isGood?: (at: number) => boolean) {
  const isFor = (guest: number, room: number) =>
    may[guest * rooms + room] === 1 && (!isGood || isGood(guest * rooms + room));
  return (
    blockOf[one] === blockOf[other] && beds.some((most, room) => most > 1 && isFor(one, room) && isFor(other, room))
  );
}

/** How many pairs of one country share, however evenly they are spread; who asked for one another may. */
function crowded(house: House): number {
  const everybody = [...Array(house.guests).keys()];
  const blocks = Map.groupBy(everybody, (guest) => `${house.blockOf[guest]} ${house.countryOf[guest]}`);
  let pairs = 0;
  for (const guests of blocks.values()) {
    if (guests.some((guest) => house.friends[guest]!.length > 0)) continue;
    const rooms = [...house.beds.keys()].filter((room) =>
      guests.some((guest) => house.may[guest * house.rooms + room]),
    );
    if (rooms.length === 0) continue;
    const [each, over] = [Math.floor(guests.length / rooms.length), guests.length % rooms.length];
    pairs += over * pairsOf(each + 1) + (rooms.length - over) * pairsOf(each);
  }
  return pairs;
}

const pairsOf = (people: number) => (people * (people - 1)) / 2;
