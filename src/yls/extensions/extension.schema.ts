import { z } from 'zod';
import { aDay, said, withDays } from '../form-fields.js';
import { DEADLINES } from './yls-extension.entity.js';

/** A longer deadline as staff say it. */
export const extensionSchema = z.preprocess(
  withDays('lastDay'),
  z.object({
    deadline: z.enum(DEADLINES, 'yls.form.deadline'),
    lastDay: aDay,
    reason: said('yls.form.reason', 500),
  }),
);
