import { z } from 'zod';

const reason = z.string().trim().max(1000, 'yaas.awards.form.reason_long').default('');

/** `nobody` gives it to nobody. */
export const givingSchema = z.object({
  slot: z.string().min(1),
  winner: z.union([z.uuid(), z.literal('nobody')], { error: 'yaas.awards.form.winner' }),
  reason,
});

export const revocationSchema = z.object({ reason: reason.refine((told) => told !== '', 'yaas.awards.form.reason') });

export const prizeStepSchema = z.object({
  event: z.enum(['accept', 'take_documents', 'pay', 'decline', 'lapse'], { error: 'yaas.prizes.form.step' }),
  payeeName: z.string().trim().max(160).optional(),
  taxForm: z.enum(['w9', 'w8ben', 'none']).optional(),
  paidOn: z.union([z.iso.date(), z.literal('')], { error: 'yaas.prizes.form.paidOn' }).optional(),
  reference: z.string().trim().max(160).optional(),
});
