import { z } from 'zod';

const one = (key: string) => z.uuid({ error: `exchange.family-form.${key}` });

/** From where, and for which term. */
export const beginForm = z.object({
  communityId: one('community'),
  termId: one('term'),
  place: z.string().max(200).default(''),
});

export const withdrawalForm = z.object({
  reason: z
    .string({ error: 'exchange.family-form.reason' })
    .trim()
    .min(3, 'exchange.family-form.reason')
    .max(1_000, 'exchange.family-form.reason'),
});
