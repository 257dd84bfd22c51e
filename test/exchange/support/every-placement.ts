import type { MatchingProblem } from '../../../src/exchange/matching/solver/problem.js';

export interface Merit {
  /** Students without a home, by priority. */
  unplaced: number;
  cost: number;
}

/** The best of all plans, each tried: as many placed as can be, then the best fit. With `must`, of those plans that it allows. */
export function bestOfAll(
  problem: MatchingProblem,
  must: (homeOf: readonly number[]) => boolean = () => true,
): Merit | null {
  let best: Merit | null = null;
  const homeOf: number[] = [];
  const room = problem.places.slice();
  const go = (student: number, merit: Merit) => {
    if (student === problem.students.length) {
      if (must(homeOf) && (!best || isBetter(merit, best))) best = merit;
      return;
    }
    homeOf[student] = -1;
    go(student + 1, { ...merit, unplaced: merit.unplaced + problem.priority[student]! });
    for (let arc = problem.from[student]!; arc < problem.from[student + 1]!; arc++) {
      const home = problem.home[arc]!;
      if (room[home] === 0) continue;
      room[home]! -= 1;
      homeOf[student] = home;
      go(student + 1, { ...merit, cost: merit.cost + problem.cost[arc]! });
      room[home]! += 1;
    }
  };
  go(0, { unplaced: 0, cost: 0 });
  return best;
}

const isBetter = (one: Merit, other: Merit) =>
  one.unplaced < other.unplaced || (one.unplaced === other.unplaced && one.cost < other.cost);

/** What a plan costs, counted anew. */
export function meritOf(problem: MatchingProblem, homeOf: ArrayLike<number>): Merit {
  const merit = { unplaced: 0, cost: 0 };
  for (let student = 0; student < problem.students.length; student++) {
    const row = problem.home.subarray(problem.from[student], problem.from[student + 1]);
    if (homeOf[student]! < 0) merit.unplaced += problem.priority[student]!;
    else merit.cost += problem.cost[problem.from[student]! + row.indexOf(homeOf[student]!)]!;
  }
  return merit;
}
