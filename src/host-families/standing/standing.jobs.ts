import { defineJob } from '../../platform/index.js';

/** Each night: what time does to approved files. */
export const strikeStanding = defineJob<Record<string, never>>('host-families.strike-standing');
