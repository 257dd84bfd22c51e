import type { AssignmentRequest } from '../../../src/judging/assignment/request.js';

/** How many places can be filled at most when judges have at most so many works: by augmenting paths (Ford and Fulkerson), for small cases. */
export function fillable(request: AssignmentRequest, capacityOf: (judge: string) => number): number {
  const works = worksOf(request);
  const held = new Map<string, Set<number>>();
  let flow = 0;
  for (const [work, { wanted }] of works.entries()) {
    for (let unit = 0; unit < wanted; unit++) if (place(work, new Set())) flow++;
  }
  return flow;

  function place(work: number, seen: Set<string>): boolean {
    for (const judge of works[work]!.judges) {
      const own = held.get(judge) ?? new Set<number>();
      if (own.has(work) || seen.has(judge)) continue;
      seen.add(judge);
      const free = own.size < capacityOf(judge) || [...own].some((other) => place(other, seen) && own.delete(other));
      if (!free) continue;
      held.set(judge, own.add(work));
      return true;
    }
    return false;
  }
}

/** The smallest load that the fullest judge must bear when as many places are filled as can be. */
export function smallestHighestLoad(request: AssignmentRequest): number {
  const most = fillable(request, () => Infinity);
  for (let capacity = 0; ; capacity++) if (fillable(request, () => capacity) === most) return capacity;
}

interface WorkNode {
  judges: string[];
  wanted: number;
}

function worksOf({ works, judges, conflicts, k }: AssignmentRequest): WorkNode[] {
  return works.map((work) => {
    const barred = new Set(conflicts.filter((pair) => pair.work === work.id).map(({ judge }) => judge));
    return { judges: judges.map(({ id }) => id).filter((id) => !barred.has(id)), wanted: work.k ?? k };
  });
}
