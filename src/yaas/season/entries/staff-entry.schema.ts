import { z } from 'zod';
import { DISQUALIFICATION_REASONS } from '../../moderation/disqualifications/disqualification-words.js';

const reason = z.string().trim().min(1, 'yaas.season.form.reason').max(1_000, 'yaas.form.too_long');

export const reasonSchema = z.object({ reason });

/** An unticked box is not sent. */
export const withdrawalSchema = z.object({
  reason,
  asked: z
    .union([z.literal('yes'), z.literal('')])
    .optional()
    .transform((ticked) => ticked === 'yes'),
});

export const overrideSchema = z.object({ reason, ruleId: z.string().min(1).max(60) });

export const proposalSchema = z.object({
  reason,
  reasonCode: z.enum(DISQUALIFICATION_REASONS, { error: 'yaas.case.form.reason' }),
});
