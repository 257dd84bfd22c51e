import { z } from 'zod';
import { cents, perhaps, said } from '../form-fields.js';
import { DECISIONS } from '../registration/registration-state.js';

/** `none` takes a decision back. */
export const decisionSchema = z.object({
  decision: z
    .enum([...DECISIONS, 'none'], 'yls.form.decision')
    .transform((decision) => (decision === 'none' ? null : decision)),
  reason: perhaps(1000),
});

export const grantSchema = z.object({
  fundId: z.uuid('yls.form.fund'),
  cents: cents('yls.form.amount').refine((amount) => amount > 0, 'yls.form.amount'),
  reason: said('yls.form.reason', 500),
});

/** What part of the list is asked for, from behind which number. */
export const listSchema = z.object({
  show: z
    .enum(['all', 'undecided', ...DECISIONS])
    .catch('all')
    .default('all'),
  after: z.coerce.number().int().positive().catch(0).default(0),
});

export type ListAsked = z.output<typeof listSchema>;
