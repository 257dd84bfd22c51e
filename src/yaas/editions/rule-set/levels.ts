import { z } from 'zod';

/** Whether members hold a competition of their own first. */
export const levels = z.object({
  local: z.enum(['none', 'optional', 'required']).default('optional'),
  /** A member without a local level enters its students in the final at once. */
  directEntry: z.boolean().default(true),
  /** What a local level may change: only towards stricter, or looser too when it is marked so. */
  overrides: z.enum(['stricter', 'marked_looser']).default('marked_looser'),
});
