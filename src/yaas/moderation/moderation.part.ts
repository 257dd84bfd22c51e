import type { YaasPart } from '../yaas-part.js';

/** Holds, hints and overrides. */
export const moderation: YaasPart = {};
