import { z } from 'zod';
import { CASE_OUTCOMES, CASE_REASONS, CASE_STATES } from './case-words.js';

export const caseFilterSchema = z.object({
  state: z.enum(CASE_STATES).catch('hint'),
  reason: z.enum(CASE_REASONS).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

const note = z.string().trim().min(1, 'yaas.case.form.note').max(2_000, 'yaas.form.too_long');

const reason = z.enum(CASE_REASONS, { error: 'yaas.case.form.reason' });

/** A case that staff or a coordinator opens. An unticked box is not sent. */
export const newCaseSchema = z.object({
  reason,
  note,
  hold: z
    .union([z.literal('yes'), z.literal('')])
    .optional()
    .transform((ticked) => ticked === 'yes'),
});

export const reportSchema = z.object({ reason: reason.exclude(['duplicate']), note });

export const whySchema = z.object({ reason: note });

export const settlementSchema = z.object({
  outcome: z.enum(CASE_OUTCOMES, { error: 'yaas.case.form.outcome' }),
  reason: note,
});
