import { z } from 'zod';
import { REPORT_OUTCOMES, REPORT_REASONS, REPORT_STATES } from '../reports/report-words.js';

const text = z.string().trim().min(1, 'messages.form.text').max(5_000, 'messages.form.too_long');

/** An unticked box is not sent. */
const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'yes');

export const messageSchema = z.object({ text, emergency: ticked });

export const newThreadSchema = z.object({
  circle: z.string().regex(/^[a-z-]+ [0-9a-f-]{36}$/, 'messages.form.circle'),
  title: z.string().trim().min(1, 'messages.form.title').max(120, 'messages.form.too_long'),
  text,
  emergency: ticked,
});

export const bringSchema = z.object({ accountId: z.uuid() });

export const reportSchema = z.object({
  message: z
    .union([z.literal(''), z.uuid()])
    .optional()
    .transform((id) => id || null),
  reason: z.enum(REPORT_REASONS, { error: 'messages.form.reason' }),
  note: z.string().trim().max(2_000, 'messages.form.too_long').default(''),
});

export const inboxSchema = z.object({
  state: z.enum(REPORT_STATES).catch('received'),
  after: z.uuid().optional().catch(undefined),
});

const why = z.string().trim().min(1, 'messages.form.why').max(1_000, 'messages.form.too_long');

export const settlementSchema = z.object({
  outcome: z.enum(REPORT_OUTCOMES, { error: 'messages.form.outcome' }),
  reason: why,
});

export const whySchema = z.object({ reason: why });

export const exportSchema = z.object({
  reason: why,
  format: z.enum(['json', 'pdf'], { error: 'messages.form.format' }),
});

export const removalSchema = z.object({ accountId: z.uuid() });

export const searchSchema = z.object({
  email: z.email('messages.form.email').max(254, 'messages.form.email'),
  reason: why,
});

/** Where a list goes on; what makes no sense is left out. */
export const beforeSchema = z.object({
  before: z
    .string()
    .regex(/^\d{1,15}_[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});

export const earlierSchema = z.object({ before: z.uuid().optional().catch(undefined) });
