import { ownCost } from './merit.js';
import type { Occupancy } from './occupancy.js';

/** Better plans by small changes, until none helps: a guest to a free bed, two guests exchanged, whole rooms exchanged, room made for who has none. */
export function improve(occupancy: Occupancy, order: readonly number[]): void {
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const guest of order) {
      if (!occupancy.isTroubled(guest)) continue;
      const isHelped =
        makeRoom(occupancy, guest) || moveOrExchange(occupancy, guest) || exchangeRooms(occupancy, guest);
      isBetter ||= isHelped;
    }
  }
}

/** A free bed, or the place of another who comes here. */
interface Place {
  gain: number;
  room: number;
  other: number;
}

/** @returns whether it helped */
function moveOrExchange(occupancy: Occupancy, guest: number): boolean {
  let best: Place = { gain: 0, room: -1, other: -1 };
  for (const place of placesFor(occupancy, guest)) if (place.gain > best.gain) best = place;
  if (best.gain <= 0) return false;
  const from = occupancy.roomOf[guest]!;
  if (best.other >= 0) occupancy.put(best.other, from);
  occupancy.put(guest, best.room);
  return true;
}

function* placesFor(occupancy: Occupancy, guest: number): Generator<Place> {
  const { house, roomOf, members } = occupancy;
  const from = roomOf[guest]!;
  const before = occupancy.costOf(guest);
  for (const [room, own] of members.entries()) {
    if (room === from || !house.may[guest * house.rooms + room]) continue;
    if (own.length > 1 && house.blockOf[own[0]!] !== house.blockOf[guest]) continue;
    if (occupancy.hasBed(room) && occupancy.fits(guest, room))
      yield { gain: before - occupancy.cost(guest, room), room, other: -1 };
    for (const other of own) {
      if (!occupancy.fits(guest, room, other) || !canTake(occupancy, { guest, other })) continue;
      const after = occupancy.cost(guest, room, other) + occupancy.cost(other, from, guest);
      yield { gain: before + occupancy.costOf(other) - after, room, other };
    }
  }
}

/** Whether the other may have the guest's place, be it none. */
function canTake(occupancy: Occupancy, { guest, other }: { guest: number; other: number }): boolean {
  const from = occupancy.roomOf[guest]!;
  return from < 0 ? occupancy.house.lockOf[other]! < 0 : occupancy.fits(other, from, guest);
}

/** All who sleep in one room exchange with all of another, so that a block may come onto a floor. */
function exchangeRooms(occupancy: Occupancy, guest: number): boolean {
  const { house, members, roomOf, put } = occupancy;
  const here = roomOf[guest]!;
  if (here < 0) return false;
  const own = (guests: readonly number[], room: number) =>
    guests.reduce((sum, one) => sum + ownCost(house, one, room), 0);
  const ours = members[here]!;
  const before = own(ours, here);
  let best = { gain: 0, room: -1 };
  for (const [there, theirs] of members.entries()) {
    if (there === here || !occupancy.mayAll(ours, there) || !occupancy.mayAll(theirs, here)) continue;
    const gain = before + own(theirs, there) - own(ours, there) - own(theirs, here);
    if (gain > best.gain) best = { gain, room: there };
  }
  if (best.gain <= 0) return false;
  const theirs = members[best.room]!;
  for (const one of ours) put(one, best.room);
  for (const one of theirs) put(one, here);
  return true;
}

/** For who has no bed: to take somebody else's would help nobody. */
const makeRoom = (occupancy: Occupancy, guest: number): boolean =>
  occupancy.roomOf[guest]! < 0 &&
  (goElsewhere(occupancy, guest) || clearRoom(occupancy, guest) || widenRoom(occupancy, guest));

/** Those of another block who have a room almost for themselves move together, and leave it to who has none. */
function clearRoom(occupancy: Occupancy, guest: number): boolean {
  const { house, members, put } = occupancy;
  const rooms = [...members.keys()].filter((room) => house.may[guest * house.rooms + room]);
  for (const room of rooms.toSorted((a, b) => members[a]!.length - members[b]!.length)) {
    const leaving = members[room]!;
    if (leaving.every((one) => goElsewhere(occupancy, one, room))) {
      put(guest, room);
      return true;
    }
    for (const one of leaving) put(one, room);
  }
  return false;
}

/** A room of the guest's block and a larger one exchange all who sleep there, and the guest joins their own. */
function widenRoom(occupancy: Occupancy, guest: number): boolean {
  const { house, members, put } = occupancy;
  for (const [wide, theirs] of members.entries()) {
    if (!house.may[guest * house.rooms + wide]) continue;
    for (const [narrow, ours] of members.entries()) {
      const isOurs = ours.length > 0 && house.blockOf[ours[0]!] === house.blockOf[guest];
      if (narrow === wide || !isOurs || !occupancy.mayAll([...ours, guest], wide)) continue;
      if (!occupancy.mayAll(theirs, narrow)) continue;
      for (const one of theirs) put(one, narrow);
      for (const one of [...ours, guest]) put(one, wide);
      return true;
    }
  }
  return false;
}

/** @returns whether there was a bed */
function goElsewhere(occupancy: Occupancy, guest: number, left = -1): boolean {
  let [best, least] = [-1, Infinity];
  for (const room of occupancy.members.keys()) {
    if (room === left || !occupancy.hasBed(room) || !occupancy.fits(guest, room)) continue;
    const cost = occupancy.cost(guest, room);
    if (cost < least) [best, least] = [room, cost];
  }
  if (best >= 0) occupancy.put(guest, best);
  return best >= 0;
}
