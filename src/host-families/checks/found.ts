import type { PersonAtHome } from '../household/people-at-home.js';
import { CHECK_KINDS } from './household-check.entity.js';

/** The latest of a kind, whatever it found. */
export const newestCheck = ({ checks }: PersonAtHome, kind: string) =>
  checks
    .filter((one) => one.kind === kind)
    .toSorted((one, other) => other.completedOn.localeCompare(one.completedOn))[0];

/** People whose newest check of some kind found something. */
export const peopleWithFindings = (people: readonly PersonAtHome[]): PersonAtHome[] =>
  people.filter((person) => CHECK_KINDS.some((kind) => newestCheck(person, kind)?.clear === false));
