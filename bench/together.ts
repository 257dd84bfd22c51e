import { pairAtOdds } from '../src/exchange/matching/pairs/repair.js';
import type { PairPlan } from '../src/exchange/matching/pairs/solve-with-pair-rules.js';
import { solveTogether } from '../src/exchange/matching/pairs/solve-together.js';
import { endThreads } from '../src/platform/threads/run-in-thread.js';
import { hosting } from './instances/hosting.js';
import { sameGenderOtherSchool } from './instances/pair-rules.js';
import { report, reportDemand } from './report.js';

/** Students, homes, and whether places suffice. */
const sizes = [
  { students: 100, homes: 120, seed: 1, suffices: true },
  { students: 250, homes: 300, seed: 2, suffices: true },
  { students: 250, homes: 300, seed: 3, suffices: true },
  { students: 250, homes: 200, seed: 4, suffices: true },
  { students: 250, homes: 163, seed: 5, suffices: false },
] as const;

/** A5: plans under a rule between two guests of one home, at once and proven, for partnerships as large as they come. */
export async function measureTogether(): Promise<void> {
  try {
    for (const size of sizes) await measure(size);
  } finally {
    await endThreads();
  }
}

async function measure({ students, homes, seed, suffices }: (typeof sizes)[number]): Promise<void> {
  const problem = hosting({ students, homes, partnerships: 1, seed, best: 50 });
  const conflicts = sameGenderOtherSchool(students, seed + 100);
  const begun = processorSeconds();
  const { atOnce, proof } = solveTogether(problem, conflicts);
  const answered = processorSeconds();
  const asked = performance.now();
  const proven = await proof();
  const elapsed = (performance.now() - asked) / 1000;
  const seconds = processorSeconds() - answered;
  mustKeepRules(atOnce, conflicts);
  mustKeepRules(proven, conflicts);
  const bench = `A5 ${students} students in ${homes} homes whose two guests must fit each other`;
  const unplaced = { unplacedAtOnce: atOnce.unplaced, unplacedProven: proven.unplaced };
  report({ bench: `${bench}: plan at once, processor time`, value: 1000 * (answered - begun), unit: 'ms' });
  const beside = { cost: proven.cost, costAtOnce: atOnce.cost, bound: atOnce.bound, ...unplaced };
  if (suffices) {
    const value = (100 * (atOnce.cost - proven.cost)) / proven.cost;
    reportDemand({ bench: `${bench}: at once above the optimum`, value, unit: '%', demand: { atMost: 1 }, beside });
  } else
    report({
      bench: `${bench}: more unplaced at once than proven`,
      value: atOnce.unplaced - proven.unplaced,
      unit: 'students',
    });
  const isWhole = Number(proven.isProven && proven.isTieDecided && proven.mayBePublished);
  reportDemand({ bench: `${bench}: proven, tie and all`, value: isWhole, demand: { atLeast: 1 }, beside: unplaced });
  const proofTook = { value: seconds, unit: 's', demand: { atMost: 10 }, beside: { elapsed }, digits: 2 };
  reportDemand({ bench: `${bench}: proof, processor time`, ...proofTook });
}

function mustKeepRules({ home }: PairPlan, conflicts: Parameters<typeof pairAtOdds>[1]): void {
  const pair = pairAtOdds({ students: home.length, homeOf: (student) => home[student]! }, conflicts);
  if (pair) throw new Error(`Students ${pair[0].student} and ${pair[1].student} are at odds in home ${pair[0].home}.`);
}

/** Of all threads; what others do on the machine meanwhile does not count. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
