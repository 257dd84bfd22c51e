import type { PlanAsked, PlanMade } from '../../board/plan-asked.js';
import { makeAgain, type MadeBefore } from './prove-plan.js';

export const inThread = ({ asked, before }: { asked: PlanAsked; before: MadeBefore }): Promise<PlanMade | null> =>
  makeAgain(asked, before);
