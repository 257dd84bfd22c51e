import type { YaasPart } from '../yaas-part.js';

/** Awards, prizes and certificates. */
export const awards: YaasPart = {};
