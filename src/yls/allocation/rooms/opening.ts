import type { House } from './house.js';
import { Occupancy } from './occupancy.js';

/**
 * Where the search begins: what is locked, then the plan that stands, then everybody else with those they asked for, the most needy and the largest parties first, where they
 * cost least.
 * @param order guests, as the draw has them
 * @throws Error when locks are at odds with one another
 */
export function opening(house: House, order: readonly number[]): Occupancy {
  const occupancy = new Occupancy(house);
  for (const guest of order) keepLock(occupancy, guest);
  for (const guest of order) keepBed(occupancy, guest);
  const open = order.filter((guest) => occupancy.roomOf[guest]! < 0);
  const parties = partiesOf(house, open);
  for (const party of parties.toSorted((a, b) => choicesOf(house, a) - choicesOf(house, b) || b.length - a.length))
    if (!putTogether(occupancy, party)) for (const guest of party) putTogether(occupancy, [guest]);
  return occupancy;
}

function keepLock(occupancy: Occupancy, guest: number): void {
  const room = occupancy.house.lockOf[guest]!;
  if (room < 0) return;
  if (!occupancy.fits(guest, room) || !occupancy.hasBed(room)) throw new Error('Locks of one room are at odds.');
  occupancy.put(guest, room);
}

function keepBed(occupancy: Occupancy, guest: number): void {
  const room = occupancy.house.previousOf[guest]!;
  if (occupancy.roomOf[guest]! >= 0 || room < 0) return;
  if (occupancy.fits(guest, room) && occupancy.hasBed(room)) occupancy.put(guest, room);
}

/** Guests with those they asked for, in one block. */
function partiesOf(house: House, guests: readonly number[]): number[][] {
  const left = new Set(guests);
  const parties: number[][] = [];
  for (const guest of guests) {
    if (!left.delete(guest)) continue;
    const party = [guest];
    const isNew = (friend: number) => house.blockOf[friend] === house.blockOf[guest] && left.delete(friend);
    for (const one of party) party.push(...house.friends[one]!.filter(isNew));
    parties.push(party);
  }
  return parties;
}

/** In how many rooms a party could be. */
function choicesOf({ may, rooms, beds }: House, party: readonly number[]): number {
  let choices = 0;
  for (let room = 0; room < rooms; room++)
    if (beds[room]! >= party.length && party.every((guest) => may[guest * rooms + room])) choices += 1;
  return choices;
}

/** @returns whether there was a room for all */
function putTogether(occupancy: Occupancy, party: readonly number[]): boolean {
  let [best, least] = [-1, Infinity];
  for (let room = 0; room < occupancy.house.rooms; room++) {
    if (!occupancy.hasBed(room, party.length) || !party.every((guest) => occupancy.fits(guest, room))) continue;
    const cost = party.reduce((sum, guest) => sum + occupancy.cost(guest, room), 0) + roomTaken(occupancy, room);
    if (cost < least) [best, least] = [room, cost];
  }
  if (best < 0) return false;
  for (const guest of party) occupancy.put(guest, best);
  return true;
}

/** Of rooms that are as good, one that is begun. */
function roomTaken({ members, house }: Occupancy, room: number): number {
  return members[room]!.length > 0 ? 0 : house.beds[room]! / 64;
}
