import type { YaasPart } from '../yaas-part.js';

/** People’s choice. */
export const voting: YaasPart = {};
