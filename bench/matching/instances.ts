import type { MatchingProblem } from '../../src/exchange/matching/solver/problem.js';
import { hosting, uniform } from '../instances/hosting.js';

interface Instance {
  name: string;
  make: () => MatchingProblem;
  /** Of people and families with what they are and want, as the study draws them. */
  isStructured?: boolean;
  /** As many places as students, and no structure: as hard as can be. */
  isTight?: boolean;
}

const sizes = { students: 10_000, homes: 12_000, seed: 1 };

/** The large problems on which demands are made. */
export const instances: readonly Instance[] = [
  { name: 'h: 40 partnerships', make: () => hosting({ ...sizes, partnerships: 40, best: 50 }), isStructured: true },
  { name: 'h1: one partnership', make: () => hosting({ ...sizes, partnerships: 1, best: 50 }), isStructured: true },
  {
    name: 'hs: 40 partnerships, few places',
    make: () => hosting({ ...sizes, homes: 6_500, partnerships: 40, best: 50 }),
    isStructured: true,
  },
  { name: 'us: even costs', make: () => uniform({ ...sizes, degree: 50, cap2: 0.3 }) },
  {
    name: 'ut: even costs, as many places as students',
    make: () => uniform({ ...sizes, homes: 10_000, degree: 50, cap2: 0 }),
    isTight: true,
  },
];

/** As many as a solver with a dense table takes. */
export const thousand = (): MatchingProblem =>
  hosting({ students: 1_000, homes: 1_200, partnerships: 1, seed: 1, best: 50 });

/** One partnership of usual size. */
export const partnership = (seed: number): MatchingProblem =>
  hosting({ students: 250, homes: 300, partnerships: 1, seed, best: 50 });
