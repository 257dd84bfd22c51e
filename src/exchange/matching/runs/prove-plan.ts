import { conflictsOf, makePlan, problemIn, type ProvenHomes } from '../../board/make-plan.js';
import type { PlanAsked, PlanMade } from '../../board/plan-asked.js';
import { prove } from '../pairs/prove.js';
import { solveTogether } from '../pairs/solve-together.js';
import { problemOf, type MatchingProblem } from '../solver/problem.js';

/** The best plan of all, with its proof; minutes at worst. @returns null when time was up before */
export async function provePlan(asked: PlanAsked): Promise<PlanMade | null> {
  const atOnce = makePlan(asked);
  if (atOnce.isProven) return atOnce;
  const problem = fixedIn(problemIn(asked), asked);
  const found = await solveTogether(problem, conflictsOf(asked), prove).proof();
  if (!found.isProven) return null;
  const homes = asked.students.map(({ id }, at) => [id, asked.homes[found.home[at]!]?.id ?? null] as const);
  const plan = makePlan(asked, new Map(homes));
  if (plan.certificate.total !== String(found.cost)) throw new Error('The plan costs more than its proof says.');
  return plan;
}

/** Who is fixed in a home has that one alone, or none; what nobody's place costs stays. */
function fixedIn(
  { from, home, cost, places, unplacedCost }: MatchingProblem,
  { students, homes }: PlanAsked,
): MatchingProblem {
  return problemOf({
    unplacedCost,
    homes: homes.map(({ id }, at) => ({ id, places: places[at]! })),
    students: students.map(({ id, pinned }, index) => ({
      id,
      pairs: [...home.subarray(from[index], from[index + 1]).entries()]
        .map(([nth, at]) => ({ home: at, cost: cost[from[index]! + nth]! }))
        .filter((pair) => pinned === null || pair.home === pinned),
    })),
  });
}

/** A stored plan made again: as it was made, and where it was proven, proven again. */
export async function makeAgain(asked: PlanAsked, { isProven, homes }: MadeBefore): Promise<PlanMade | null> {
  const atOnce = makePlan(asked);
  if (!isProven || atOnce.isProven) return atOnce;
  const proven = await provePlan(asked);
  const kept = makePlan(asked, homes);
  // Of plans that cost as little the one that was kept is as good as any.
  return proven?.certificate.total === kept.certificate.total ? kept : proven;
}

export interface MadeBefore {
  isProven: boolean;
  homes: ProvenHomes;
}
