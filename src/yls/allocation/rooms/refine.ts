import { improve } from './improve.js';
import { ownCost, pairCost, UNHOUSED } from './merit.js';
import type { Occupancy } from './occupancy.js';

/** Of this many attempts a large house takes a second or so; a number, not a time, so that the same is found on any machine. */
const ATTEMPTS = 6000;

/** So many of those without a bed look for one anew at a time: more would ask of every room. */
const TOGETHER = 6;

/**
 * Iterated local search: who is troubled goes where they would be well off, whatever it costs others, those concerned find their best places anew, and where it
 * cost more in sum it is undone. The best plan on the way is taken.
 * @param pick a drawn number below the given one
 * @param isBest whether no plan is better
 * @param unhoused how many have no bed in any plan: they look for none
 */
export function refine(occupancy: Occupancy, order: readonly number[], { pick, isBest, unhoused }: Guide): void {
  const isHopeless = () => occupancy.roomOf.reduce((sum, room) => sum + Number(room < 0), 0) === unhoused;
  const troubledNow = () => {
    const isOut = isHopeless();
    return order.filter((guest) => occupancy.isTroubled(guest) && !(isOut && occupancy.roomOf[guest]! < 0));
  };
  let troubled = troubledNow();
  let best = { plan: occupancy.roomOf.slice(), cost: costOf(occupancy) };
  let isDone = troubled.length === 0 || isBest();
  for (let attempt = 0; attempt < ATTEMPTS && !isDone; attempt++) {
    const guest = troubled[pick(troubled.length)]!;
    const [before, cost] = [occupancy.roomOf.slice(), costOf(occupancy)];
    const concerned = push(occupancy, guest, pick);
    if (concerned.length === 0) continue;
    improve(occupancy, concerned);
    const after = costOf(occupancy);
    // On the way to a bed for somebody, what counts less may become worse for a while.
    const isOut = before[guest]! < 0;
    if (after > cost + (isOut ? UNHOUSED / 2 : 0)) restore(occupancy, before);
    else if (after < cost || isOut) troubled = troubledNow();
    if (after >= best.cost) continue;
    best = { plan: occupancy.roomOf.slice(), cost: after };
    isDone = troubled.length === 0 || isBest();
  }
  restore(occupancy, best.plan);
}

interface Guide {
  pick: (below: number) => number;
  isBest: () => boolean;
  unhoused: number;
}

/** @returns who is concerned; nobody when it could not be */
function push(occupancy: Occupancy, guest: number, pick: (below: number) => number): readonly number[] {
  const { house, roomOf, members, put } = occupancy;
  const from = roomOf[guest]!;
  const good = [...members.keys()].filter((room) => {
    const at = guest * house.rooms + room;
    return room !== from && house.may[at] && (from < 0 || !house.isFar[at]);
  });
  if (good.length === 0) return [];
  const room = good[pick(good.length)]!;
  if (from < 0) return takeRoom(occupancy, { guest, room }, pick);
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

/** Who has no bed takes the room: those of another block leave it, or one of their own where it is full, and look for a place anew. */
function takeRoom(
  occupancy: Occupancy,
  { guest, room }: { guest: number; room: number },
  pick: Guide['pick'],
): readonly number[] {
  const { house, members, roomOf, put } = occupancy;
  const theirs = members[room]!;
  const isWith = (one: number) => house.blockOf[one] === house.blockOf[guest];
  const isOurs = theirs.every(isWith);
  const leaving = !isOurs ? theirs : theirs.length < house.beds[room]! ? [] : [theirs[pick(theirs.length)]!];
  if (leaving.some((one) => house.lockOf[one]! >= 0)) return [];
  for (const one of leaving) put(one, -1);
  put(guest, room);
  const joining = [...roomOf.keys()].filter((one) => roomOf[one]! < 0 && isWith(one) && !leaving.includes(one));
  // Those who may share the room join before anybody looks for another one.
  return [...joining.slice(0, TOGETHER), ...leaving, guest];
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
