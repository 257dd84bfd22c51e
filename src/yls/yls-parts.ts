import { registrations } from './registration/registration.part.js';
import { forgetting } from './retention/retention.part.js';
import { summits } from './summit/summit.part.js';
import type { YlsPart } from './yls-part.js';

/** In the order in which Express asks them: a fixed path stands before one with a gap. */
export const parts: readonly YlsPart[] = [summits, registrations, forgetting];
