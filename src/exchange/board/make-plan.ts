import { editable } from '../matching/pairs/editable.js';
import type { Conflicts } from '../matching/pairs/homes-of-two.js';
import { keepTo } from '../matching/pairs/keep-to.js';
import { repair, type EditablePlan } from '../matching/pairs/repair.js';
import { withFloor } from '../matching/solver/floor.js';
import { LivePlan } from '../matching/solver/live-plan.js';
import { problemOf, type MatchingProblem } from '../matching/solver/problem.js';
import type { Forced, PlanAsked, PlanMade, PlannedStudent } from './plan-asked.js';

/** Alternates that are told of each student. */
const ALTERNATES = 3;
const HELPS = 3;

/** Who lives where by a plan whose proof is there. */
export type ProvenHomes = ReadonlyMap<string, string | null>;

/**
 * The best plan under what the desk has said, with what it would cost to have it otherwise. Where two guests are at odds they are taken apart:
 * as the proven plan says, or, before there is one, at once and not at the best.
 */
export function makePlan(asked: PlanAsked, proven: ProvenHomes | null = null): PlanMade {
  const problem = problemIn(asked);
  const plan = new LivePlan(problem);
  for (const { id, pinned } of asked.students) if (pinned !== null) plan.pin(id, asked.homes[pinned]!.id);
  const optimum = plan.certificate();
  if (asked.atOdds.length > 0) takeApart(editable(problem, plan), asked, proven);
  const { unplaced, cost, total, optimal } = plan.certificate();
  const isProven = optimal && (proven !== null || total === optimum.total);
  return {
    students: asked.students.map(({ id }) => plannedOf(plan, id)),
    unplaced,
    cost,
    bound: isProven ? cost : optimum.cost,
    isProven,
    certificate: { total: String(total), bound: String(isProven ? total : optimum.total) },
    worth: [...plan.worthOfOneMore()].map(([home, extra]) => ({ home, extra })),
    forced: isAsked(asked, asked.about.student) ? forcedOf(plan, asked, asked.about.student) : [],
    without:
      asked.about.home && asked.homes.some(({ id }) => id === asked.about.home)
        ? plan.ifWithdrawn(asked.about.home)
        : null,
  };
}

/** Who has found a home meanwhile is on no plan any more. */
const isAsked = ({ students }: PlanAsked, id: string | undefined): id is string =>
  students.some((student) => student.id === id);

function takeApart(plan: EditablePlan, asked: PlanAsked, proven: ProvenHomes | null): void {
  if (!proven) return repair(plan, conflictsOf(asked));
  const index = new Map(asked.homes.map(({ id }, at) => [id, at]));
  const homes = asked.students.map(({ id }) => index.get(proven.get(id) ?? '') ?? -1);
  keepTo(plan, homes, conflictsOf(asked));
}

export function problemIn(asked: PlanAsked): MatchingProblem {
  const problem = problemWithin(asked, Infinity);
  if (!asked.floorOnWorst) return problem;
  const { dearest } = withFloor(problem);
  return dearest === null ? problem : problemWithin(asked, dearest);
}

/** Without the pairs that are dearer; what the desk has fixed stays. */
function problemWithin({ students, homes }: PlanAsked, dearest: number): MatchingProblem {
  return problemOf({
    homes,
    students: students.map(({ id, homes: own, costs, pinned }) => ({
      id,
      pairs: own
        .map((home, nth) => ({ home, cost: costs[nth]! }))
        .filter(({ home, cost }) => cost <= dearest || home === pinned),
    })),
  });
}

const plannedOf = (plan: LivePlan, id: string): PlannedStudent => ({
  id,
  home: plan.homeOf(id),
  alternates: plan.alternates(id, ALTERNATES),
  helps: plan.placesThatWouldHelp(id, HELPS),
});

/** Tried one after the other; the plan stays as it is. A student who is fixed elsewhere has no price here before that is lifted. */
function forcedOf(plan: LivePlan, { students }: PlanAsked, id: string): Forced[] {
  if (typeof students.find((one) => one.id === id)?.pinned === 'number') return [];
  return plan.forceCosts(id).homes.map(({ home, extra }) => {
    const changes = plan.pin(id, home);
    plan.unpin(id);
    return { home, extra, changes: changes.filter(({ student }) => student !== id) };
  });
}

export function conflictsOf({ atOdds, students }: PlanAsked): Conflicts {
  const kinds = 1 + students.reduce((most, { kind }) => Math.max(most, kind), 0);
  const byHome = new Map<number, ReadonlySet<number>>();
  for (const { homes, kinds: pairs } of atOdds) {
    const said = new Set(pairs.flatMap(([one, other]) => [one * kinds + other, other * kinds + one]));
    for (const home of homes) byHome.set(home, said);
  }
  return (one, other, home) => byHome.get(home)?.has(students[one]!.kind * kinds + students[other]!.kind) ?? false;
}
