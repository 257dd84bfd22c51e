import type { MatchingProblem } from './problem.js';
import { solve } from './solve.js';

/**
 * Lifts the worst pair first: the pairs that cost at most what the dearest pair must cost when as many students as can be have a home
 * (bisection over the costs that occur). @returns the problem without dearer pairs, and that cost; null when nobody can be placed
 */
export function withFloor(problem: MatchingProblem): { problem: MatchingProblem; dearest: number | null } {
  const costs = [...new Set(problem.cost)].filter(Number.isFinite).toSorted((a, b) => a - b);
  const least = solve(problem).certificate.unplaced;
  let [low, high] = [0, costs.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (solve(upTo(problem, costs[middle]!)).certificate.unplaced > least) low = middle + 1;
    else high = middle;
  }
  if (least === problem.students.length) return { problem, dearest: null };
  return { problem: upTo(problem, costs[low]!), dearest: costs[low]! };
}

const upTo = (problem: MatchingProblem, dearest: number): MatchingProblem => ({
  ...problem,
  cost: problem.cost.map((cost) => (cost <= dearest ? cost : Infinity)),
});
