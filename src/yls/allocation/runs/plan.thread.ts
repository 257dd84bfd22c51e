import { makePlan } from './make-plan.js';

/** A second or two, beside those who wait for a page. */
export const inThread = makePlan;
