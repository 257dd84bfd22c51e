import { z } from 'zod';

/** Six digits of the app, or a code from the paper; which of them it is, the check finds out. */
export const codeSchema = z.object({
  code: z
    .string({ error: 'auth.second_step.missing_code' })
    .trim()
    .min(1, 'auth.second_step.missing_code')
    .max(40, 'auth.second_step.wrong_code'),
});
