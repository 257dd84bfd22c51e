import { provePlan } from './prove-plan.js';

/** Minutes at worst, beside those who wait for a page. */
export const inThread = provePlan;
