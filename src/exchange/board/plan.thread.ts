import { makePlan } from './make-plan.js';
import type { PlanAsked, PlanMade } from './plan-asked.js';

export const inThread = (asked: PlanAsked): PlanMade => makePlan(asked);
