import type { Conflicts } from './homes-of-two.js';
import { pairAtOdds, type EditablePlan } from './repair.js';

/**
 * Takes guests who are at odds apart as a plan that is known to be the best does: of two, whoever does not live there by it moves. No edit bars
 * what that plan wants, so that the plan costs as little as it in the end, and is the optimum after every edit as before.
 *
 * @param best For each student the index of the home; -1: nowhere.
 */
export function keepTo(plan: EditablePlan, best: readonly number[], conflicts: Conflicts): void {
  for (let pair = pairAtOdds(plan, conflicts); pair; pair = pairAtOdds(plan, conflicts)) {
    const [one, other] = pair;
    const { student, home } = best[one.student] === one.home ? other : one;
    plan.veto(student, home);
  }
}
