import { z } from 'zod';

const LONGEST = 1_000;

const words = z
  .string()
  .trim()
  .min(1, 'judging.disqualifications.form.words')
  .max(LONGEST, 'judging.disqualifications.form.long');

/** Somebody wants a work out of the round. */
export const proposalSchema = z.object({
  code: z.string().trim().min(1, 'judging.disqualifications.form.code').max(20, 'judging.disqualifications.form.code'),
  reason: z.string().min(1, 'judging.disqualifications.form.reason').max(60),
  said: words,
});

/** The second person lets the work go on. */
export const refusalSchema = z.object({ why: words });

/** The work that the form is to begin with. */
export const askedSchema = z.object({ code: z.string().max(20).optional().catch(undefined) });
