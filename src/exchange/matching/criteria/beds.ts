import { Temporal } from 'temporal-polyfill';
import type { OfferedBed } from '../../../host-families/index.js';
import type { Pair } from './pair.js';
import type { Sex } from './student-facts.js';

/** A bed may stand in a room with one other person of the same sex: 22 CFR 62.25(j)(4). Who is neither has a room alone. */
export const maySleepBeside = (sex: Sex, other: Sex): boolean => sex === other && sex !== 'other';

/** The last day on which the home must be free: the first one, or later when the term lets an arrival home come before. */
export const latestStart = ({ student, policy }: Pair): string =>
  policy.arrivalDays === 0
    ? student.fromOn
    : Temporal.PlainDate.from(student.fromOn).add({ days: policy.arrivalDays }).toString();

/** Beds that are held for nobody. */
export const freeBeds = ({ home }: Pair): readonly OfferedBed[] =>
  home.beds.filter(({ offerId }) => !home.taken.includes(offerId));

/** Of those, where the student may sleep. */
export const fitBeds = (pair: Pair): readonly OfferedBed[] =>
  freeBeds(pair).filter(({ sharedWith, roomId }) => {
    const { student, home } = pair;
    const beside = home.guests.filter((guest) => guest.roomId === roomId).map(({ gender }) => gender);
    const all = sharedWith === null ? beside : [...beside, sharedWith];
    return all.length < 2 && all.every((other) => maySleepBeside(student.gender, other));
  });

/** Of those, the beds that last from the first day, or from the end of an arrival home, until the last. */
export const lastingBeds = (pair: Pair): readonly OfferedBed[] => {
  const start = latestStart(pair);
  return fitBeds(pair).filter(({ fromOn, untilOn }) => fromOn <= start && untilOn >= pair.student.untilOn);
};
