import { z } from 'zod';

export const TIE_STEPS = ['criterion', 'head_to_head', 'top_marks', 'pairwise', 'chair', 'shared'] as const;

const plainStep = (step: Exclude<(typeof TIE_STEPS)[number], 'criterion'>) => z.strictObject({ step: z.literal(step) });

const stepSchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('criterion'), code: z.string().min(1) }),
  plainStep('head_to_head'),
  plainStep('top_marks'),
  plainStep('pairwise'),
  plainStep('chair'),
  plainStep('shared'),
]);

/** What breaks a tie, tried in this order; nothing comes after sharing. */
export const tieLadderSchema = z
  .array(stepSchema)
  .max(12)
  .refine((ladder) => ladder.slice(0, -1).every(({ step }) => step !== 'shared'))
  .refine((ladder) => new Set(ladder.map((step) => JSON.stringify(step))).size === ladder.length);

export type TieStep = z.infer<typeof stepSchema>;

export type TieLadder = readonly TieStep[];

/** Where no rule says otherwise, works that tie share their place. */
export const SHARED: TieLadder = [{ step: 'shared' }];
