import { LivePlan } from '../../src/exchange/matching/solver/live-plan.js';
import { solve } from '../../src/exchange/matching/solver/solve.js';
import { randomFrom } from '../../src/judging/assignment/random.js';
import { anyEdit } from '../../test/exchange/support/any-edit.js';
import { report, reportDemand } from '../report.js';
import { instances } from './instances.js';
import { ownTime } from './own-time.js';

const EDITS = 10_000;
/** The plan is held against one from nothing each so many edits. */
const EACH = 400;

/** A1 and A3: random edits of every kind on 10,000 students, each proven, some compared with a solve from nothing; what they take. */
export function measureEdits(scipy: ReadonlyMap<string, number>): void {
  for (const { name, make, isTight } of instances) {
    const { times, differences, unproven } = edit(new LivePlan(make()));
    const bench = `A1 ${times.length} edits, 10,000 students, ${name}`;
    reportDemand({
      bench: `${bench}: plans that a solve from nothing does not find`,
      value: differences,
      demand: { atMost: 0 },
      digits: 0,
    });
    reportDemand({ bench: `${bench}: plans without proof`, value: unproven, demand: { atMost: 0 }, digits: 0 });
    reportTimes(bench.replace('A1', 'A3'), times, { scipy: scipy.get(name), isTight });
  }
}

function edit(plan: LivePlan) {
  const random = randomFrom(1);
  const times: number[] = [];
  let [differences, unproven] = [0, 0];
  for (let step = 1; step <= EDITS; step++) {
    const change = anyEdit(plan, random, 1000);
    times.push(ownTime(change));
    if (!isProven(plan)) unproven += 1;
    if (step % EACH === 0 && !isAsFromNothing(plan)) differences += 1;
  }
  return { times: times.toSorted((a, b) => a - b), differences, unproven };
}

function isProven(plan: LivePlan): boolean {
  const { optimal, unique } = plan.certificate();
  return optimal && unique;
}

function isAsFromNothing(plan: LivePlan): boolean {
  const problem = plan.problem();
  const { homeOf } = solve(problem);
  return problem.students.every((id, student) => plan.homeOf(id) === (problem.homes[homeOf[student]!] ?? null));
}

function reportTimes(
  bench: string,
  times: readonly number[],
  { scipy, isTight }: { scipy: number | undefined; isTight?: boolean | undefined },
): void {
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(part * times.length))]!;
  for (const part of [0.5, 0.95, 0.99, 1])
    report({ bench: `${bench}: p${100 * part}`, value: at(part), unit: 'ms', digits: 4 });
  if (scipy === undefined) return;
  const named = `${bench}: by scipy's solve from nothing`;
  const beside = { scipyMs: scipy * 1000 };
  if (!isTight)
    reportDemand({
      bench: `${named}, p50`,
      value: at(0.5) / 1000 / scipy,
      demand: { atMost: 1 / 2000 },
      beside,
      digits: 6,
    });
  reportDemand({
    bench: `${named}, p99`,
    value: at(0.99) / 1000 / scipy,
    demand: { atMost: isTight ? 1 / 5 : 1 / 100 },
    beside,
    digits: 5,
  });
}
