import { LivePlan } from '../solver/live-plan.js';
import type { MatchingProblem } from '../solver/problem.js';
import { TieBreak, tieOf } from '../solver/tie-break.js';
import type { Conflicts } from './homes-of-two.js';
import type { EditablePlan } from './repair.js';
import { solveWithPairRules, type PairSolution, type Prover } from './solve-with-pair-rules.js';

/** The best plan of a problem in which no two guests of a home are at odds: repaired at once, and proven when the proof is there. */
export function solveTogether(problem: MatchingProblem, conflicts: Conflicts, prover?: Prover): PairSolution {
  const plan = editable(problem, new LivePlan(problem));
  return solveWithPairRules({ problem: { ...problem, tie: tiesOf(problem) }, plan }, conflicts, prover);
}

/** The incremental solver's plan by indices; an edit tells who moved, so that neither homes nor cost are counted anew. */
function editable(problem: MatchingProblem, live: LivePlan): EditablePlan {
  const { students, homes, from, home, cost, unplacedCost, priority } = problem;
  const [student, place] = [indexOf(students), indexOf(homes)];
  const now = Int32Array.from(students, (id) => place.get(live.homeOf(id) ?? '') ?? -1);
  const costAt = (index: number, at: number) =>
    at < 0 ? unplacedCost * priority[index]! : cost[home.subarray(0, from[index + 1]).indexOf(at, from[index])]!;
  let total = now.reduce((sum, at, index) => sum + costAt(index, at), 0);
  const follow = (changes: ReturnType<LivePlan['veto']>) => {
    for (const { student: id, to } of changes) {
      const [index, at] = [student.get(id)!, to === null ? -1 : place.get(to)!];
      total += costAt(index, at) - costAt(index, now[index]!);
      now[index] = at;
    }
  };
  return {
    students: students.length,
    homeOf: (index) => now[index]!,
    cost: () => total,
    veto: (index, at) => follow(live.veto(students[index]!, homes[at]!)),
    allow: (index, at) => follow(live.unveto(students[index]!, homes[at]!)),
  };
}

const indexOf = (ids: readonly string[]): Map<string, number> => new Map(ids.map((id, index) => [id, index]));

/** The ten first bits of the solver's own ties: sums of more would be too coarse for a solver that calculates with rounding. */
const OMITTED_BITS = 2 ** 26;

function tiesOf({ students, homes }: MatchingProblem): (student: number, home: number) => number {
  const ties = new TieBreak();
  const [ofStudent, ofHome] = [students, homes].map((ids) => ids.map((id) => ties.wordsOf(id)));
  const none: [number, number] = [0, 0];
  return (student, home) => {
    const [one, other] = [ofStudent![student]!, home < 0 ? none : ofHome![home]!];
    return Math.floor(tieOf(...one, ...other) / OMITTED_BITS);
  };
}
