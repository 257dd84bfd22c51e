import { pairDraw, wordsOfText } from '../../../numbers/index.js';
import { LivePlan } from '../solver/live-plan.js';
import type { MatchingProblem } from '../solver/problem.js';
import { editable } from './editable.js';
import type { Conflicts } from './homes-of-two.js';
import { solveWithPairRules, type PairSolution, type Prover } from './solve-with-pair-rules.js';

/** The best plan of a problem in which no two guests of a home are at odds: repaired at once, and proven when the proof is there. */
export function solveTogether(problem: MatchingProblem, conflicts: Conflicts, prover?: Prover): PairSolution {
  const plan = editable(problem, new LivePlan(problem));
  return solveWithPairRules({ problem: { ...problem, tie: tiesOf(problem) }, plan }, conflicts, prover);
}

/** The ten first bits of the solver's own ties: sums of more would be too coarse for a solver that calculates with rounding. */
const OMITTED_BITS = 2 ** 26;

function tiesOf({ students, homes }: MatchingProblem): (student: number, home: number) => number {
  const [ofStudent, ofHome] = [students, homes].map((ids) => ids.map((id) => wordsOfText(id)));
  const none: [number, number] = [0, 0];
  return (student, home) => {
    const [one, other] = [ofStudent![student]!, home < 0 ? none : ofHome![home]!];
    return Math.floor(pairDraw(...one, ...other) / OMITTED_BITS);
  };
}
