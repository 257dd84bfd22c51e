import { defineJob } from '../../platform/index.js';

/** A partnership was added: a module above that rests on partnerships looks at its own records again. */
export const partnershipsChanged = defineJob<Record<string, never>>('registry.partnerships-changed');
