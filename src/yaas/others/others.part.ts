import type { YaasPart } from '../yaas-part.js';

/** Entering for others: many students from a spreadsheet, or a child under 13. */
export const others: YaasPart = {};
