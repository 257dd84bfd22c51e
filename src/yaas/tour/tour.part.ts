import type { YaasPart } from '../yaas-part.js';

/** Tour legs of the exhibit. */
export const tour: YaasPart = {};
