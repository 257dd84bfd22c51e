import { join } from 'node:path';
import { usualPenalties } from '../../src/judging/assignment/flow/solve.js';
import { judging } from '../instances/judging.js';
import { report, reportDemand } from '../report.js';
import { writeNetwork } from './network-file.js';
import { highs, otherSolvers, solveByPortal, type Solver, type Taken } from './solvers.js';

interface Size {
  entries: number;
  judges: number;
  /** The most that is asked, by OR-Tools' time and by that of HiGHS. */
  demand: { ortools: number; highs: number };
  /** Whether HiGHS by WebAssembly and the simplex of scipy come to an end in minutes. */
  isForSimplex: boolean;
}

const sizes: readonly Size[] = [
  { entries: 5_000, judges: 200, demand: { ortools: 3.5, highs: 1 }, isForSimplex: true },
  { entries: 50_000, judges: 1_000, demand: { ortools: 1, highs: 0.05 }, isForSimplex: false },
];

/** B1: the proven optimum, each solver cold in a process of its own, with its building of the model. */
export async function measureSpeed(folder: string): Promise<void> {
  const others = await otherSolvers();
  for (const size of sizes) {
    const network = judging({ ...size, k: 4, seed: 1, candidates: 40 });
    const file = join(folder, `${size.entries}.network`);
    writeNetwork(file, network);
    const own = await solveByPortal(file, join(folder, `${size.entries}.taken`));
    const compare = comparison(size, own, async (solver) => solver(file, usualPenalties(network)));
    if (others.ortools) await compare(others.ortools, size.demand.ortools);
    if (size.isForSimplex) await compare(highs, size.demand.highs);
    if (others.scipy && size.isForSimplex) await compare(others.scipy, size.demand.highs);
  }
}

function comparison({ entries, judges, demand }: Size, own: Taken, solve: (solver: Solver) => Promise<Taken>) {
  const bench = `B1 assignment of ${entries} entries to ${judges} judges, 4 each, 40 candidates, proven optimal`;
  report({ bench: `${bench}: processor time`, value: own.seconds, unit: 's', digits: 2 });
  report({ bench: `${bench}: elapsed`, value: own.elapsed, unit: 's', digits: 2 });
  report({ bench: `${bench}: memory on top of the network`, value: own.megabytes, unit: 'MB' });
  return async (solver: Solver, most: number) => {
    const other = await solve(solver);
    if (other.cost !== own.cost) throw new Error(`${other.version} finds ${other.cost}, the portal ${own.cost}.`);
    const beside = { own: own.seconds, theirs: other.seconds, theirElapsed: other.elapsed };
    const named = `${bench}: processor time by that of ${other.version}`;
    reportDemand({ bench: named, value: own.seconds / other.seconds, demand: { atMost: most }, beside });
    if (demand.ortools !== most) return;
    const memory = { own: own.megabytes, theirs: other.megabytes };
    const value = own.megabytes / other.megabytes;
    reportDemand({ bench: named.replace('processor time', 'memory'), value, demand: { atMost: 1 }, beside: memory });
  };
}
