import { z } from 'zod';
import { STAGES } from './stage.js';

/** By whom the pipeline is counted. */
export const SIDES = ['member', 'community', 'sponsor'] as const;
export type Side = (typeof SIDES)[number];

/** What of the pipeline is asked for; what makes no sense is left out. */
export const pipelineSchema = z.object({
  by: z.enum(SIDES).optional().catch(undefined),
  stage: z.enum(STAGES).optional().catch(undefined),
  term: z.uuid().optional().catch(undefined),
  /** A member, a community or a sponsor, as `by` has it. */
  of: z.uuid().optional().catch(undefined),
  /** `<opened in ms>_<id>` of the last line of the page before. */
  after: z
    .string()
    .regex(/^\d{1,15}_[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});

export type PipelineAsked = z.infer<typeof pipelineSchema>;
