import { z } from 'zod';
import { REPORT_KINDS } from './report-kind.js';

const emptyAsNull = (text: string): string | null => text || null;

/** What is completed of one student. */
export const studentToldSchema = z.object({
  applicationId: z.uuid(),
  sevisNumber: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^(N\d{10})?$/, 'exchange.reports.form.sevis')
    .transform(emptyAsNull),
  coordinatorName: z.string().trim().max(200, 'exchange.reports.form.long'),
  coordinatorZip: z
    .string()
    .trim()
    .regex(/^(\d{5}(-\d{4})?)?$/, 'exchange.reports.form.zip')
    .transform(emptyAsNull),
});
export type StudentTold = z.output<typeof studentToldSchema>;

export const freezingSchema = z.object({
  reason: z.string().trim().max(500, 'exchange.reports.form.long').default(''),
});

/** Which file; without `frozen`, the report as it stands now. */
export const fileSchema = z.object({ format: z.enum(['csv', 'xlsx']).default('csv'), frozen: z.uuid().optional() });

export const kindSchema = z.enum(REPORT_KINDS);
