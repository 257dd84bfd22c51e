import { makePlan, type ProvenHomes } from './make-plan.js';
import type { PlanAsked, PlanMade } from './plan-asked.js';

/** By the proof that is there, where the plan at once has none of its own. */
export function inThread({ asked, proven }: { asked: PlanAsked; proven: ProvenHomes | null }): PlanMade {
  const atOnce = makePlan(asked);
  return atOnce.isProven || !proven ? atOnce : makePlan(asked, proven);
}
