import { z } from 'zod';
import { withDays } from '../form-days.js';

/** Days after the due day, negative before it, between commas. */
const reminders = z
  .string()
  .transform((typed) => typed.split(',').map((part) => Number(part.trim().replace('−', '-') || Number.NaN)))
  .refine(
    (days) => days.every((day) => Number.isInteger(day) && Math.abs(day) <= 366),
    'registry.rounds.reminders.wrong',
  )
  .transform((days) => [...new Set(days)].toSorted((a, b) => a - b));

export const roundForm = withDays(
  {
    year: z.coerce
      .number('registry.rounds.year.wrong')
      .int()
      .min(1956, 'registry.rounds.year.wrong')
      .max(2200, 'registry.rounds.year.wrong'),
    reminders,
  },
  { needed: ['dueOn'] },
).superRefine(({ year, dueOn }, context) => {
  if (dueOn <= `${year}-12-31`)
    context.addIssue({ code: 'custom', message: 'registry.rounds.due.early', path: ['dueOn'] });
});
