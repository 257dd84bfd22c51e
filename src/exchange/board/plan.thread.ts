import { hashOfAsked } from './canonical-asked.js';
import { makePlan, type ProvenHomes } from './make-plan.js';
import type { PlanAsked, PlanMade } from './plan-asked.js';

/** A plan at once, or by the proof that is there; with the hash of what it is made from. */
export function inThread({ asked, proven }: { asked: PlanAsked; proven: ProvenHomes | null }): {
  plan: PlanMade;
  askedSha256: string;
} {
  return { plan: makePlan(asked, proven), askedSha256: hashOfAsked(asked) };
}
