import type { YaasPart } from '../yaas-part.js';

/** Messages by template to a filtered list. */
export const messages: YaasPart = {};
