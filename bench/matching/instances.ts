import type { MatchingProblem } from '../../src/exchange/matching/solver/problem.js';
import { hosting, uniform } from '../instances/hosting.js';

interface Instance {
  name: string;
  make: () => MatchingProblem;
  /** Whether places suffice and wishes differ, as they do; otherwise it is as hard as can be. */
  isTight?: boolean;
}

const sizes = { students: 10_000, homes: 12_000, seed: 1 };

/** The large problems on which demands are made. */
export const instances: readonly Instance[] = [
  { name: 'h: 40 partnerships', make: () => hosting({ ...sizes, partnerships: 40, best: 50 }) },
  { name: 'h1: one partnership', make: () => hosting({ ...sizes, partnerships: 1, best: 50 }) },
  {
    name: 'hs: 40 partnerships, few places',
    make: () => hosting({ ...sizes, homes: 6_500, partnerships: 40, best: 50 }),
  },
  { name: 'us: even costs', make: () => uniform({ ...sizes, degree: 50, cap2: 0.3 }) },
  {
    name: 'ut: even costs, as many places as students',
    make: () => uniform({ ...sizes, homes: 10_000, degree: 50, cap2: 0 }),
    isTight: true,
  },
];

/** One partnership of usual size. */
export const partnership = (seed: number): MatchingProblem =>
  hosting({ students: 250, homes: 300, partnerships: 1, seed, best: 50 });
