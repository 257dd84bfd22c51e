import { z } from 'zod';
import { day } from './words.js';

/** What the public sees, for how long, and under which name. */
export const exhibit = z.object({
  which: z.enum(['all', 'accepted', 'finalists', 'winners']).default('all'),
  nameForms: z
    .array(z.enum(['full', 'first_initial', 'first', 'city', 'none']))
    .min(1)
    .default(['full', 'first_initial', 'first', 'city', 'none']),
  from: day.nullable().default(null),
  until: day.nullable().default(null),
  downloads: z.boolean().default(false),
  tour: z.boolean().default(false),
  /** A work on tour does not come back earlier. */
  tourMonths: z.int().min(0).max(36).default(12),
});
