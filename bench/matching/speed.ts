import { join } from 'node:path';
import { report, reportDemand } from '../report.js';
import { instances } from './instances.js';
import { writeProblem } from './problem-file.js';
import { highs, otherSolvers, portal, type Taken } from './solvers.js';

/** A2: the proven plan for 10,000 students, beside other solvers that find the same total. @returns scipy's seconds by instance */
export async function measureSpeed(folder: string): Promise<Map<string, number>> {
  const others = await otherSolvers();
  const seconds = new Map<string, number>();
  for (const { name, make, isTight } of instances) {
    const problem = make();
    const file = join(folder, 'matching.problem');
    writeProblem(file, problem);
    const own = await portal(file, problem.unplacedCost);
    const bench = `A2 plan of 10,000 students, proven optimal and unique, ${name}`;
    report({ bench: `${bench}: processor time`, value: own.seconds * 1000, unit: 'ms' });
    report({ bench: `${bench}: the first in its process`, value: own.cold! * 1000, unit: 'ms' });
    report({ bench: `${bench}: memory on top of the problem`, value: own.megabytes, unit: 'MB' });
    const compare = (other: Taken, atMost: number) => {
      if (other.cost !== own.cost) throw new Error(`${other.version} finds ${other.cost}, the portal ${own.cost}.`);
      const beside = { own: own.seconds, theirs: other.seconds };
      const value = own.seconds / other.seconds;
      reportDemand({
        bench: `${bench}: processor time by that of ${other.version}`,
        value,
        demand: { atMost },
        beside,
      });
    };
    if (others.scipy) {
      const scipy = await others.scipy(file, problem.unplacedCost);
      seconds.set(name, scipy.seconds);
      compare(scipy, isTight ? 2 : 0.25);
    }
    if (others.ortools) compare(await others.ortools(file, problem.unplacedCost), isTight ? 1 : 0.1);
    if (name.startsWith('h1')) compare(await highs(file, problem.unplacedCost), 0.01);
  }
  return seconds;
}
