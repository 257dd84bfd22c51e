import { z } from 'zod';
import { cents, perhaps, said, ticked } from '../form-fields.js';
import { AUDIENCES } from './fund-rule.js';

const percent = perhaps(3)
  .transform((typed) => (typed === '' ? 0 : Number(typed)))
  .refine((number) => Number.isInteger(number) && number >= 0 && number <= 100, 'yls.form.percent');

/** A fund as staff write it. */
export const fundSchema = z
  .object({
    name: said('yls.form.name', 120),
    budgetCents: cents('yls.form.amount'),
    wholePercent: percent,
    partPercent: percent,
    audience: z.enum(AUDIENCES).catch('all').default('all'),
    oneOfEach: ticked,
  })
  .refine(({ partPercent, wholePercent }) => partPercent <= wholePercent, {
    path: ['partPercent'],
    error: 'yls.form.part-is-less',
  });

export const seenSchema = z.object({ seen: z.string().catch('').default('') });
