import { defineJob } from '../platform/index.js';

export const strikeClocks = defineJob<Record<string, never>>('duties.strike-clocks');
