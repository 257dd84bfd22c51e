import type { Bedroom, Guest, RoomsAsked } from './rooms-asked.js';

const OF_AGE = 18;

/** What must be the same of all who share a room: age band, never across 18, and gender, unless the summit's rules say otherwise. */
export function blockOf({ age, gender }: Guest, { bandsFrom, isMixedGenderAllowed }: RoomsAsked): string {
  const band = [...bandsFrom, OF_AGE].filter((from) => from <= age).length;
  return `${age >= OF_AGE ? 'adults' : 'minors'} ${band} ${isMixedGenderAllowed ? '' : gender}`;
}

export interface Floors {
  /** Where some chaperone sleeps. */
  watched: ReadonlySet<string>;
  /** Where the chaperones of the guest's delegation do. */
  own: ReadonlySet<string>;
}

export type RoomBarrier = 'gender' | 'step-free' | 'nurse' | 'unwatched' | 'other-floor';

/** Why a guest may not have a bed in a room, whoever else is there; null when they may. */
export function barrierToRoom(guest: Guest, room: Bedroom, { watched, own }: Floors): RoomBarrier | null {
  if (room.gender !== null && room.gender !== guest.gender) return 'gender';
  if (guest.needsStepFree && !room.isStepFree) return 'step-free';
  if (guest.needsNurseNear && !room.isNearNurse) return 'nurse';
  if (guest.age < OF_AGE && !watched.has(room.floor)) return 'unwatched';
  return guest.isChaperone && !own.has(room.floor) ? 'other-floor' : null;
}

/** Who is a minor is best off on a floor where a chaperone of their own delegation sleeps. */
export function wantsOwnChaperone({ age, delegation }: Guest): boolean {
  return age < OF_AGE && delegation !== null;
}
