import { join } from 'node:path';
import { LivePlan } from '../../src/exchange/matching/solver/live-plan.js';
import { problemOf } from '../../src/exchange/matching/solver/problem.js';
import { solve } from '../../src/exchange/matching/solver/solve.js';
import { report, reportDemand } from '../report.js';
import { partnership } from './instances.js';
import { ownTime } from './own-time.js';
import { writeProblem } from './problem-file.js';
import { highs } from './solvers.js';

const SEEDS = [1, 2, 3, 4];

/** A4: for one student the exact cost of every other home and of none; a sample held against solves from nothing. */
export async function measureExplanations(folder: string): Promise<void> {
  const times: number[] = [];
  let wrong = 0;
  for (const seed of SEEDS) {
    const plan = new LivePlan(partnership(seed));
    timesOf(plan);
    times.push(...timesOf(plan));
    wrong += wrongIn(plan, 's7') + wrongIn(plan, 's101');
    const falling = plan.homeIds.filter((home) => plan.placesOf(home) > 0);
    const value = ownTime(() => falling.map((home) => plan.ifWithdrawn(home)));
    report({ bench: `A4 what if each of ${falling.length} homes fell away, seed ${seed}`, value, unit: 'ms' });
  }
  const sorted = times.toSorted((a, b) => a - b);
  const bench = 'A4 costs of all homes of one student and of none, 250 students, 300 homes';
  const beside = { p50: sorted[sorted.length >> 1]!, p99: sorted[Math.floor(0.99 * sorted.length)]! };
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  reportDemand({ bench, value: mean, unit: 'ms', demand: { atMost: 0.5 }, beside });
  reportDemand({
    bench: `${bench}: values that solves from nothing do not find`,
    value: wrong,
    demand: { atMost: 0 },
    digits: 0,
  });
  const problem = partnership(1);
  const file = join(folder, 'explanations.problem');
  writeProblem(file, problem);
  const { warm, version } = await highs(file, problem.unplacedCost, 50);
  const theirs = warm!.reduce((sum, seconds) => sum + seconds * 1000, 0);
  reportDemand({
    bench: `${bench}: by 50 warm solves of ${version}`,
    value: mean / theirs,
    demand: { atMost: 1 / 50 },
    beside: { theirs },
    digits: 5,
  });
}

function timesOf(plan: LivePlan): number[] {
  return [...plan.assignments()].map(({ student }) => ownTime(() => plan.forceCosts(student)));
}

/** How many of a student's values differ from what a plan with that pair alone costs more. */
function wrongIn(plan: LivePlan, student: string): number {
  const whole = plan.problem();
  const best = solve(whole).certificate.total;
  const index = whole.students.indexOf(student);
  return plan.forceCosts(student).homes.filter(({ home, extra }) => {
    const forced = problemOf({
      students: whole.students.map((id, one) => ({
        id,
        pairs: [...whole.home.subarray(whole.from[one], whole.from[one + 1])]
          .map((to, nth) => ({ home: to, cost: whole.cost[whole.from[one]! + nth]! }))
          .filter(({ home: to }) => one !== index || whole.homes[to] === home)
          // That nobody else takes the place is forced too: having the student there is worth more than placing all others.
          .map((pair) => (one === index ? { ...pair, cost: -(2 ** 20) } : pair)),
      })),
      homes: whole.homes.map((id, one) => ({ id, places: whole.places[one]! })),
      unplacedCost: whole.unplacedCost,
    });
    const at = forced.from[index]!;
    const own = [...whole.home.subarray(whole.from[index], whole.from[index + 1])].indexOf(forced.home[at]!);
    const total = Number(solve(forced).certificate.total) + 2 ** 20 + whole.cost[whole.from[index]! + own]!;
    return total - Number(best) !== extra.unplaced * whole.unplacedCost + extra.cost;
  }).length;
}
