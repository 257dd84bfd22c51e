import { improve } from './improve.js';
import { ownCost, pairCost } from './merit.js';
import type { Occupancy } from './occupancy.js';

/** Of this many attempts a large house takes a second or so; a number, not a time, so that the same is found on any machine. */
const ATTEMPTS = 6000;

/**
 * Iterated local search: who is troubled goes where they would be well off, whatever it costs others, those concerned find their best places anew, and where it
 * cost more in sum it is undone.
 * @param pick a drawn number below the given one
 * @param isBest whether no plan is better
 */
export function refine(occupancy: Occupancy, order: readonly number[], { pick, isBest }: Guide): void {
  let troubled = order.filter((guest) => occupancy.isTroubled(guest));
  let isDone = troubled.length === 0 || isBest();
  for (let attempt = 0; attempt < ATTEMPTS && !isDone; attempt++) {
    const guest = troubled[pick(troubled.length)]!;
    const [before, cost] = [occupancy.roomOf.slice(), costOf(occupancy)];
    const concerned = push(occupancy, guest, pick);
    if (concerned.length === 0) continue;
    improve(occupancy, concerned);
    const after = costOf(occupancy);
    if (after > cost) restore(occupancy, before);
    if (after >= cost) continue;
    troubled = order.filter((one) => occupancy.isTroubled(one));
    isDone = troubled.length === 0 || isBest();
  }
}

interface Guide {
  pick: (below: number) => number;
  isBest: () => boolean;
}

/** @returns who is concerned; nobody when it could not be */
function push(occupancy: Occupancy, guest: number, pick: (below: number) => number): readonly number[] {
  const { house, roomOf, members, put } = occupancy;
  const from = roomOf[guest]!;
  const good = [...members.keys()].filter((room) => {
    const at = guest * house.rooms + room;
    return room !== from && house.may[at] && !house.isFar[at];
  });
  if (from < 0 || good.length === 0) return [];
  const room = good[pick(good.length)]!;
  const [ours, theirs] = [members[from]!, members[room]!];
  const other = theirs[pick(Math.max(1, theirs.length))];
  const canExchange = other !== undefined && occupancy.fits(guest, room, other) && occupancy.fits(other, from, guest);
  if (canExchange) {
    put(other, from);
    put(guest, room);
  } else if (occupancy.mayAll(ours, room) && occupancy.mayAll(theirs, from)) {
    for (const one of ours) put(one, room);
    for (const one of theirs) put(one, from);
  } else return [];
  return [...members[from]!, ...members[room]!];
}

function restore({ put }: Occupancy, before: Int32Array): void {
  for (const [guest, room] of before.entries()) put(guest, room);
}

function costOf({ house, roomOf, members }: Occupancy): number {
  let sum = 0;
  for (const [guest, room] of roomOf.entries()) sum += ownCost(house, guest, room);
  for (const guests of members)
    for (const [nth, one] of guests.entries())
      for (let other = nth + 1; other < guests.length; other++) sum += pairCost(house, one, guests[other]!);
  return sum;
}
