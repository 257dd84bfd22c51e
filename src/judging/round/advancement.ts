import { z } from 'zod';

/** Within what the best are counted. */
export const PER = ['pool', 'round', 'country', 'sponsor'] as const;

/** Who goes on to the round that follows: the best so many, or all from a score on. */
export const advancementSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('top'), count: z.int().min(1).max(10_000), per: z.enum(PER).default('pool') }),
  z.strictObject({ kind: z.literal('threshold'), at: z.number().min(0).max(1) }),
]);

export type Advancement = z.infer<typeof advancementSchema>;
