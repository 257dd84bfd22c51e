import { z } from 'zod';
import { dateFromParts } from '../../platform/index.js';

const fields = z.object({
  name: z.string(),
  value: z.coerce
    .number('law.form.value')
    .int('law.form.value')
    .min(0, 'law.form.value')
    .max(1_000_000, 'law.form.value'),
  validFrom: z.iso.date('law.form.valid-from'),
  reason: z.string().trim().min(1, 'law.form.reason').max(500, 'law.form.reason'),
});

/** A number of a rule, the day from which it counts, and why. */
export const parameterSchema = z.preprocess(
  (body) => ({ ...(body as object), validFrom: dateFromParts(body as Record<string, unknown>, 'validFrom') }),
  fields,
);
