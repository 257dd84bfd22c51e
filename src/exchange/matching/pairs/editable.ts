import type { LivePlan } from '../solver/live-plan.js';
import type { MatchingProblem } from '../solver/problem.js';
import type { EditablePlan } from './repair.js';

/** The incremental solver's plan by indices; an edit tells who moved, so that neither homes nor cost are counted anew. */
export function editable(problem: MatchingProblem, live: LivePlan): EditablePlan {
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
