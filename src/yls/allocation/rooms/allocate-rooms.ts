import { Draw, drawn } from '../flow/draw.js';
import { boundOf } from './bound.js';
import { houseOf } from './house.js';
import { improve } from './improve.js';
import { meritOf, type RoomMerit } from './merit.js';
import { opening } from './opening.js';
import { refine } from './refine.js';
import type { BedOf, RoomsAsked } from './rooms-asked.js';

export interface RoomsAllocated {
  beds: readonly BedOf[];
  /** Guests for whom there is no bed that the rules allow. */
  unhoused: readonly string[];
  merit: RoomMerit;
  /** In the order of the criteria no plan is better than this; what differs from the merit is the gap. */
  bound: RoomMerit;
  /** Whether there is no gap: no plan houses more, meets more requests, keeps more minors near their chaperone or mixes countries better. */
  isProven: boolean;
}

/**
 * Who sleeps where: never a minor with an adult, one gender and one age band in a room (see `blockOf`), whoever needs it without steps or near the nurse. Then as good as the search
 * finds it, criterion by criterion (see `RoomMerit`), beside a bound.
 * @throws Error when locks break a rule
 */
export function allocateRooms(given: RoomsAsked): RoomsAllocated {
  // In what order lists stand decides nothing.
  const asked = { ...given, guests: given.guests.toSorted(byId), rooms: given.rooms.toSorted(byId) };
  const house = houseOf(asked);
  const order = drawnOrder(asked);
  const occupancy = opening(house, order);
  improve(occupancy, order);
  const bound = boundOf(house);
  const isBest = () => reaches(meritOf(house, occupancy.roomOf), bound);
  refine(occupancy, order, { pick: drawsOf(asked.seed), isBest, unhoused: bound.unhoused });
  const merit = meritOf(house, occupancy.roomOf);
  const roomOf = (at: number) => asked.rooms[occupancy.roomOf[at]!]?.id;
  return {
    beds: asked.guests.flatMap(({ id }, at) => (roomOf(at) === undefined ? [] : [{ guest: id, room: roomOf(at)! }])),
    unhoused: asked.guests.filter((_, at) => roomOf(at) === undefined).map(({ id }) => id),
    merit,
    bound,
    isProven: reaches(merit, bound),
  };
}

/** Who is moved from the plan that stands has no bound. */
function reaches(merit: RoomMerit, bound: RoomMerit): boolean {
  return (
    merit.unhoused === bound.unhoused &&
    merit.requestsUnmet === bound.requestsUnmet &&
    merit.farFromChaperone === bound.farFromChaperone &&
    merit.sameCountry === bound.sameCountry
  );
}

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

/** Guests in the order that the seed draws. */
function drawnOrder({ seed, guests }: RoomsAsked): number[] {
  const draw = new Draw(seed);
  const place = draw.wordsOf('rooms');
  const numbers = guests.map(({ id }) => drawn(draw.wordsOf(id), place));
  return [...guests.keys()].toSorted((a, b) => numbers[a]! - numbers[b]! || a - b);
}

function drawsOf(seed: string): (below: number) => number {
  const draw = new Draw(seed);
  const attempt = draw.wordsOf('attempt');
  let nth = 0;
  return (below) => drawn(draw.wordsOf(`${nth++}`), attempt) % below;
}
