import { birthday, type PersonAtHome } from './people-at-home.js';

/** Somebody of a household who turns 18 while a student may live there. */
export interface ComingOfAge {
  memberId: string;
  name: string;
  /** ISO date of the birthday, from which on the check is due. */
  on: string;
}

interface Stay {
  /** ISO date from which on it is asked: today, or the day of an approval. */
  from: string;
  /** The last day of the programme. */
  until: string;
}

/** Who turns 18 after `from` and no later than the programme's last day, the earliest first: 22 CFR 62.25(j)(7). */
export const comingOfAge = (
  members: readonly Pick<PersonAtHome, 'id' | 'name' | 'birthDate'>[],
  { from, until }: Stay,
  age = 18,
): ComingOfAge[] =>
  members
    .map(({ id, name, birthDate }) => ({ memberId: id, name, on: birthday(birthDate, age) }))
    .filter(({ on }) => on > from && on <= until)
    .toSorted((one, other) => one.on.localeCompare(other.on) || one.memberId.localeCompare(other.memberId));
