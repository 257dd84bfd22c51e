import type { Conflicts } from '../../../src/exchange/matching/pairs/homes-of-two.js';
import type { PairProblem } from '../../../src/exchange/matching/pairs/parts-at-odds.js';
import type { EditablePlan } from '../../../src/exchange/matching/pairs/repair.js';

export interface SmallPlan {
  home: number[];
  cost: number;
  tie: number;
}

/** A problem small enough to try every plan, from rows of `{ home: cost }`, one for each student. */
export function smallProblem(rows: readonly Record<number, number>[], places: readonly number[]): PairProblem {
  const pairs = rows.map((row) => Object.entries(row).map(([home, cost]) => ({ home: Number(home), cost })));
  const from = Int32Array.from({ length: rows.length + 1 }, () => 0);
  for (const [at, own] of pairs.entries()) from[at + 1] = from[at]! + own.length;
  return {
    from,
    home: Int32Array.from(pairs.flat(), ({ home }) => home),
    cost: Float64Array.from(pairs.flat(), ({ cost }) => cost),
    places: Int32Array.from(places),
    unplacedCost: 1_000,
    priority: new Int32Array(rows.length).fill(1),
    tie: (student, home) => (home < 0 ? 0 : Math.imul(student * 31 + home + 7, 0x9e3779b1) >>> 22),
  };
}

interface Allowed {
  conflicts: Conflicts;
  isVetoed?: (student: number, home: number) => boolean;
}

/** The cheapest of all plans, of those of one cost the one with the smallest tie, by trying each. */
export function bestOfEvery(problem: PairProblem, { conflicts, isVetoed }: Allowed): SmallPlan {
  const { from, home: homes, cost: costs, priority, unplacedCost, places, tie } = problem;
  let best: SmallPlan | undefined;
  const visit = (plan: SmallPlan): void => {
    const student = plan.home.length;
    if (student === priority.length) {
      if (!best || plan.cost < best.cost || (plan.cost === best.cost && plan.tie < best.tie)) best = plan;
      return;
    }
    const into = (home: number, cost: number) =>
      visit({ home: [...plan.home, home], cost: plan.cost + cost, tie: plan.tie + tie(student, home) });
    for (let at = from[student]!; at < from[student + 1]!; at++) {
      const home = homes[at]!;
      const guests = [...plan.home.keys()].filter((other) => plan.home[other] === home);
      if (guests.length === places[home] || guests.some((other) => conflicts(other, student, home))) continue;
      if (!isVetoed?.(student, home)) into(home, costs[at]!);
    }
    into(-1, unplacedCost * priority[student]!);
  };
  visit({ home: [], cost: 0, tie: 0 });
  return best!;
}

/** The optimum after each edit, by trying every plan anew. */
export function slowPlan(problem: PairProblem): EditablePlan {
  const vetoes = new Set<string>();
  const isVetoed = (student: number, home: number) => vetoes.has(`${student} ${home}`);
  const found = () => bestOfEvery(problem, { conflicts: () => false, isVetoed });
  let now = found();
  const after = (edit: () => void) => {
    edit();
    now = found();
  };
  return {
    students: problem.priority.length,
    homeOf: (student) => now.home[student]!,
    cost: () => now.cost,
    veto: (student, home) => after(() => vetoes.add(`${student} ${home}`)),
    allow: (student, home) => after(() => vetoes.delete(`${student} ${home}`)),
  };
}
