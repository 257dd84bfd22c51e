import { z } from 'zod';
import { STAGES } from './stage.js';

/** What of the board is asked for; what makes no sense is left out. */
export const boardSchema = z.object({
  stage: z.enum(STAGES).optional().catch(undefined),
  scope: z.uuid().optional().catch(undefined),
  /** `<opened in ms>_<id>` of the last line of the page before. */
  after: z
    .string()
    .regex(/^\d{1,15}_[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});

export type BoardAsked = z.infer<typeof boardSchema>;
