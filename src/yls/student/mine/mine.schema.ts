import { z } from 'zod';

/** From where, and to which summit. */
export const beginSchema = z.object({
  communityId: z.uuid('yls.own-form.community'),
  summitId: z.uuid('yls.own-form.summit'),
  place: z.string().max(200).default(''),
});

export const cancellationSchema = z.object({
  reason: z.string('yls.own-form.reason').trim().min(3, 'yls.own-form.reason').max(1000, 'yls.own-form.reason'),
});
