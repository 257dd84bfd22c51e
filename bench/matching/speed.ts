import { join } from 'node:path';
import type { MatchingProblem } from '../../src/exchange/matching/solver/problem.js';
import { report, reportDemand } from '../report.js';
import { instances, thousand } from './instances.js';
import { writeProblem } from './problem-file.js';
import { highs, munkres, otherSolvers, portal, type Solver, type Taken } from './solvers.js';

/** A2: the proven plan for 10,000 students, beside other solvers that find the same total. @returns scipy's seconds by instance */
export async function measureSpeed(folder: string): Promise<Map<string, number>> {
  const others = await otherSolvers();
  const seconds = new Map<string, number>();
  for (const { name, make, isTight, isStructured } of instances) {
    const bench = `A2 plan of 10,000 students, proven optimal and unique, ${name}`;
    const beside = await measured(folder, bench, make());
    if (others.scipy) seconds.set(name, (await beside(others.scipy, isTight ? 2 : 0.25)).seconds);
    if (others.ortools) await beside(others.ortools, isTight ? 1 : 0.1);
    if (isStructured) await beside(highs, 0.01);
  }
  // Its table is dense: for ten thousand it would have 250 million cells.
  const beside = await measured(folder, 'A2 plan of 1,000 students, proven optimal and unique', thousand());
  await beside(munkres, 0.25);
  await beside(highs, 0.01);
  return seconds;
}

/** What the portal takes. @returns how to hold it against another solver, with the most that is asked */
async function measured(folder: string, bench: string, problem: MatchingProblem) {
  const file = join(folder, 'matching.problem');
  writeProblem(file, problem);
  const own = await portal(file, problem.unplacedCost);
  report({ bench: `${bench}: processor time`, value: own.seconds * 1000, unit: 'ms' });
  report({ bench: `${bench}: the first in its process`, value: own.cold! * 1000, unit: 'ms' });
  report({ bench: `${bench}: memory on top of the problem`, value: own.megabytes, unit: 'MB' });
  return async (solver: Solver, atMost: number): Promise<Taken> => {
    const other = await solver(file, problem.unplacedCost);
    if (other.cost !== own.cost) throw new Error(`${other.version} finds ${other.cost}, the portal ${own.cost}.`);
    const named = `${bench}: processor time by that of ${other.version}`;
    const beside = { own: own.seconds, theirs: other.seconds };
    reportDemand({ bench: named, value: own.seconds / other.seconds, demand: { atMost }, beside, digits: 4 });
    return other;
  };
}
