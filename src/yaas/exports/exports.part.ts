import type { YaasPart } from '../yaas-part.js';

/** Everything out: files of rows, files of works, webhooks. */
export const exports: YaasPart = {};
