import type { DrawRequest } from '../../../src/judging/assignment/assign.js';

/**
 * The smallest load that the fullest judge must bear when each work gets as many judges as it can: for growing capacities of judges,
 * a maximum flow from works to judges by augmenting paths (Ford and Fulkerson). For small cases.
 */
export function smallestHighestLoad(request: DrawRequest): number {
  const works = request.works.map(({ id }) => {
    const barred = new Set(request.conflicts.filter(({ work }) => work === id).map(({ judge }) => judge));
    const judges = request.judges.filter((judge) => !barred.has(judge));
    return { judges, wanted: Math.min(request.k, judges.length) };
  });
  const wanted = works.reduce((sum, work) => sum + work.wanted, 0);
  for (let capacity = 0; ; capacity++) if (flowOf(works, capacity) === wanted) return capacity;
}

interface WorkNode {
  judges: string[];
  wanted: number;
}

function flowOf(works: readonly WorkNode[], capacity: number): number {
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
      const free = own.size < capacity || [...own].some((other) => place(other, seen) && own.delete(other));
      if (!free) continue;
      held.set(judge, own.add(work));
      return true;
    }
    return false;
  }
}
