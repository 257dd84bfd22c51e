import { createHash } from 'node:crypto';
import type { PlanAsked } from './plan-asked.js';

/** The same question in one order, whoever asks it and however a database has kept it: with one hash, and one plan. */
export const canonicalAsked = ({ students, homes, atOdds, floorOnWorst }: Omit<PlanAsked, 'about'>): PlanAsked => ({
  students: sorted(
    students.map(({ id, pairs, pinned }) => ({
      id,
      pairs: sorted(
        pairs.map(({ home, cost }) => ({ home, cost })),
        ({ home }) => home,
      ),
      pinned,
    })),
    ({ id }) => id,
  ),
  homes: sorted(
    homes.map(({ id, places }) => ({ id, places })),
    ({ id }) => id,
  ),
  atOdds: sorted(
    atOdds.map(({ home, one, other }) => ({ home, one: one < other ? one : other, other: one < other ? other : one })),
    ({ home, one, other }) => `${home} ${one} ${other}`,
  ),
  floorOnWorst,
  about: {},
});

/** By the letters themselves: no language sorts otherwise. */
function sorted<One>(list: readonly One[], nameOf: (one: One) => string): One[] {
  return list.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : nameOf(one) > nameOf(other) ? 1 : 0));
}

/** SHA-256 of what a plan is made from; of whom more was asked does not count. */
export const hashOfAsked = (asked: PlanAsked): string =>
  createHash('sha256')
    .update(JSON.stringify(canonicalAsked(asked)))
    .digest('hex');
