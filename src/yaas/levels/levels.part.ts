import type { YaasPart } from '../yaas-part.js';

/** Local competitions and the way from one level to the next. */
export const levels: YaasPart = {};
