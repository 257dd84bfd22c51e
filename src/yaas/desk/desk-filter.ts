import { z } from 'zod';
import { ENTRY_STATES } from '../entries/entry-state.js';

/** What a list of the desk is asked for; nonsense in the address is left out. */
export const deskFilterSchema = z.object({
  state: z.enum(ENTRY_STATES).catch('awaiting_sponsor'),
  category: z
    .string()
    .max(60)
    .transform((code) => code || undefined)
    .optional()
    .catch(undefined),
  q: z
    .string()
    .max(120)
    .transform((typed) => typed.trim() || undefined)
    .optional()
    .catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
