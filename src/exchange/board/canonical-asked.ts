import { createHash } from 'node:crypto';
import type { PlanAsked } from './plan-asked.js';

/** The same question with its properties in one order, however a database has kept it: with one hash, and one plan. */
export const canonicalAsked = ({ students, homes, atOdds, floorOnWorst }: Omit<PlanAsked, 'about'>): PlanAsked => ({
  students: students.map(({ id, homes: own, costs, pinned, kind }) => ({ id, homes: own, costs, pinned, kind })),
  homes: homes.map(({ id, places }) => ({ id, places })),
  atOdds: atOdds.map(({ homes: own, kinds }) => ({ homes: own, kinds })),
  floorOnWorst,
  about: {},
});

/** SHA-256 of what a plan is made from; of whom more was asked does not count. */
export const hashOfAsked = (asked: PlanAsked): string =>
  createHash('sha256')
    .update(JSON.stringify(canonicalAsked(asked)))
    .digest('hex');
