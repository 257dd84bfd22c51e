import { z } from 'zod';
import { CONCERN_OUTCOMES, CONCERN_REASONS } from './concern-reasons.js';

const LONGEST = 2_000;

/** What a judge flags. */
export const concernSchema = z.object({
  reason: z.enum(CONCERN_REASONS, { error: 'judging.concern.form.reason' }),
  note: z.string().trim().min(1, 'judging.concern.form.note').max(LONGEST, 'judging.concern.form.long'),
});

/** What came of it. */
export const outcomeSchema = z.object({
  outcome: z.enum(CONCERN_OUTCOMES, { error: 'judging.concern.outcome.needed' }),
  outcomeNote: z.string().trim().max(LONGEST, 'judging.concern.form.long').default(''),
});
