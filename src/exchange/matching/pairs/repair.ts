import type { Conflicts } from './homes-of-two.js';

/** A plan that is the optimum after every edit: the incremental solver's. */
export interface EditablePlan {
  readonly students: number;
  /** -1: nowhere. */
  homeOf(student: number): number;
  cost(): number;
  veto(student: number, home: number): void;
  allow(student: number, home: number): void;
}

interface Veto {
  student: number;
  home: number;
}

/**
 * Takes guests who are at odds apart, at once but not at the best: of two the one whose next home costs less moves, as long as two are
 * at odds; then vetoes that later ones made needless are lifted. The plan keeps the vetoes that are left.
 */
export function repair(plan: EditablePlan, conflicts: Conflicts): void {
  const vetoes: Veto[] = [];
  for (let pair = pairAtOdds(plan, conflicts); pair; pair = pairAtOdds(plan, conflicts)) {
    const [one, other] = pair.map((veto) => ({ veto, cost: costWith(plan, veto) }));
    const { veto } = other!.cost < one!.cost ? other! : one!;
    plan.veto(veto.student, veto.home);
    vetoes.push(veto);
  }
  for (const { student, home } of vetoes.toReversed()) {
    plan.allow(student, home);
    if (pairAtOdds(plan, conflicts)) plan.veto(student, home);
  }
}

function costWith(plan: EditablePlan, { student, home }: Veto): number {
  plan.veto(student, home);
  const cost = plan.cost();
  plan.allow(student, home);
  return cost;
}

/** The first two guests of one home who are at odds. */
export function pairAtOdds(plan: Pick<EditablePlan, 'students' | 'homeOf'>, conflicts: Conflicts): [Veto, Veto] | null {
  const guests = new Map<number, number[]>();
  for (let student = 0; student < plan.students; student++) {
    const home = plan.homeOf(student);
    if (home < 0) continue;
    const others = guests.get(home);
    const atOdds = others?.find((other) => conflicts(other, student, home));
    if (atOdds !== undefined) return [atOdds, student].map((each) => ({ student: each, home })) as [Veto, Veto];
    if (others) others.push(student);
    else guests.set(home, [student]);
  }
  return null;
}
