import type { MatchingProblem } from '../../src/exchange/matching/solver/problem.js';
import { solve } from '../../src/exchange/matching/solver/solve.js';
import { reportDemand } from '../report.js';
import { instances } from './instances.js';

/** A6: students without a home, beside what the best pair first, or first come, first served, leaves. */
export function measurePractice(): void {
  for (const { name, make } of instances) {
    const problem = make();
    const { certificate } = solve(problem);
    const beside = {
      bestPairFirst: unplacedBy(problem, byCost(problem)),
      firstCome: unplacedBy(problem, byStudent(problem)),
      places: problem.places.reduce((sum, places) => sum + places, 0),
    };
    const least = name.startsWith('hs') ? certificate.unplaced : 0;
    reportDemand({
      bench: `A6 of 10,000 students without a home, ${name}`,
      value: certificate.unplaced,
      demand: { atMost: least },
      beside,
      digits: 0,
    });
  }
}

const arcsOf = ({ home }: MatchingProblem) => Int32Array.from(home.keys());
const byCost = (problem: MatchingProblem) => arcsOf(problem).toSorted((a, b) => problem.cost[a]! - problem.cost[b]!);

/** Each in turn takes the best home that is left. */
const byStudent = (problem: MatchingProblem) => {
  const owner = ownersOf(problem);
  return arcsOf(problem).toSorted((a, b) => owner[a]! - owner[b]! || problem.cost[a]! - problem.cost[b]!);
};

function ownersOf({ from, students, home }: MatchingProblem): Int32Array {
  const owner = new Int32Array(home.length);
  for (const student of students.keys()) owner.fill(student, from[student], from[student + 1]);
  return owner;
}

/** Takes pairs in this order, as long as both are free. */
function unplacedBy(problem: MatchingProblem, order: Int32Array): number {
  const owner = ownersOf(problem);
  const room = problem.places.slice();
  const placed = new Uint8Array(problem.students.length);
  for (const arc of order) {
    if (placed[owner[arc]!] !== 0 || room[problem.home[arc]!] === 0) continue;
    placed[owner[arc]!] = 1;
    room[problem.home[arc]!]! -= 1;
  }
  return placed.reduce((sum, one) => sum + 1 - one, 0);
}
