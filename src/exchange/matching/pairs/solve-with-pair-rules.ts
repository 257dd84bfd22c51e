import { pairAtOdds, repair, type EditablePlan } from './repair.js';
import type { Conflicts } from './homes-of-two.js';
import type { Part, ProvenPart } from './part.js';
import { partsAtOdds, type PairProblem } from './parts-at-odds.js';
import { proofOf } from './proof-of.js';

/** A problem with its optimum so far, in which guests of one home may be at odds. */
export interface PairInstance {
  problem: PairProblem;
  /** The optimum without the pair rules; `solveWithPairRules` edits it. */
  plan: EditablePlan;
}

/** A plan in which no two guests of a home are at odds. */
export interface PairPlan {
  /** For each student; -1 for nowhere. */
  home: Int32Array;
  /** Of the pairs, and of those who stay nowhere at their price. */
  cost: number;
  unplaced: number;
  /** No plan that keeps the rules costs less. */
  bound: number;
  isProven: boolean;
  /** False while students are without a home and the plan is not proven: a proven one may place more of them. */
  mayBePublished: boolean;
  /** Whether of the plans of that cost it is the one that every calculation finds. */
  isTieDecided: boolean;
}

/** Proves one part; who is in a thread already needs no other. */
export type Prover = (part: Part) => Promise<ProvenPart>;

export interface PairSolution {
  atOnce: PairPlan;
  /**
   * The proof, in a thread of its own, of each part of the instance in which the optimum puts two together who are at odds.
   * @throws Error in one line when the solver fails; the plan at once stands meanwhile, with its bound.
   */
  proof: () => Promise<PairPlan>;
}

/** Plans under rules between two guests of one home: a repaired plan at once beside its bound, and the proven one when it is there. */
export function solveWithPairRules(
  { problem, plan }: PairInstance,
  conflicts: Conflicts,
  prover: Prover = proofOf,
): PairSolution {
  const [optimum, bound] = [homesOf(plan), plan.cost()];
  const isFree = pairAtOdds(plan, conflicts) === null;
  if (!isFree) repair(plan, conflicts);
  const repaired = homesOf(plan);
  const atOnce = judged({ home: repaired, cost: plan.cost(), bound, isTieDecided: isFree });
  const proof = async () => {
    if (isFree) return atOnce;
    const home = optimum.slice();
    const before = costIn(problem, optimum);
    let [isProven, isTieDecided] = [true, true];
    for (const part of partsAtOdds(problem, { optimum, repaired }, conflicts)) {
      const proven = await prover(part);
      for (const at of proven.taken) home[part.choices[at]!.student] = part.choices[at]!.home;
      isProven &&= proven.isProven;
      isTieDecided &&= proven.isTieDecided;
    }
    const cost = bound + costIn(problem, home) - before;
    return judged({ home, cost, bound: isProven ? cost : bound, isTieDecided });
  };
  return { atOnce, proof };
}

const homesOf = (plan: EditablePlan): Int32Array =>
  Int32Array.from({ length: plan.students }, (_, student) => plan.homeOf(student));

function judged(plan: Pick<PairPlan, 'home' | 'cost' | 'bound' | 'isTieDecided'>): PairPlan {
  const unplaced = plan.home.filter((home) => home < 0).length;
  const isProven = plan.cost === plan.bound;
  return { ...plan, unplaced, isProven, mayBePublished: isProven || unplaced === 0 };
}

function costIn({ from, home, cost, priority, unplacedCost }: PairProblem, plan: Int32Array): number {
  let sum = 0;
  for (const [student, place] of plan.entries()) {
    if (place < 0) sum += unplacedCost * priority[student]!;
    else sum += cost[home.subarray(0, from[student + 1]).indexOf(place, from[student])]!;
  }
  return sum;
}
