import { z } from 'zod';
import { cents, perhaps, said } from '../form-fields.js';
import { DECISIONS } from '../registration/registration-state.js';
import { CRITERIA, STEPS } from './rubric.js';

const step = z.enum(STEPS.map(String), 'yls.form.score').transform(Number);

/** A reviewer's card. */
export const reviewSchema = z
  .object({
    ...Object.fromEntries(CRITERIA.map((criterion) => [criterion, step] as const)),
    advice: z.enum(DECISIONS, 'yls.form.advice'),
    note: perhaps(2000),
  })
  .transform(({ advice, note, ...scores }) => ({
    advice,
    note,
    scores: scores as Record<(typeof CRITERIA)[number], number>,
  }));

export type NewReview = z.output<typeof reviewSchema>;

/** `none` takes a decision back. */
export const decisionSchema = z.object({
  decision: z.enum([...DECISIONS, 'none']).transform((decision) => (decision === 'none' ? null : decision)),
});

export const grantSchema = z.object({
  fundId: z.uuid('yls.form.fund'),
  cents: cents('yls.form.amount').refine((amount) => amount > 0, 'yls.form.amount'),
  reason: said('yls.form.reason', 500),
});

export const fundSchema = z.object({
  name: said('yls.form.name', 120),
  budgetCents: cents('yls.form.amount'),
});

/** What part of the list is asked for. */
export const listSchema = z.object({
  show: z
    .enum(['all', 'undecided', ...DECISIONS])
    .catch('all')
    .default('all'),
  after: z
    .string()
    .regex(/^\d+_[\da-f-]{36}$/)
    .optional()
    .catch(undefined),
});

export type ListAsked = z.output<typeof listSchema>;
