import { z } from 'zod';
import { dateFromParts } from '../../../platform/index.js';

const said = z.string().trim().min(1, 'exchange.papers.form.said').max(200, 'exchange.papers.form.said');
const perhaps = z.string().trim().max(200, 'exchange.papers.form.said').default('');
const aDay = z.iso.date('exchange.papers.form.day');
const email = z.email('exchange.papers.form.email');
const dollars = z.coerce
  .number('exchange.papers.form.dollars')
  .int('exchange.papers.form.dollars')
  .min(0, 'exchange.papers.form.dollars')
  .max(100_000_000, 'exchange.papers.form.dollars');

/** Puts dates together from their three parts. */
const withDays = <T extends z.ZodType>(names: readonly string[], schema: T) =>
  z.preprocess((body) => {
    const typed = (body ?? {}) as Record<string, unknown>;
    return { ...typed, ...Object.fromEntries(names.map((name) => [name, dateFromParts(typed, name)])) };
  }, schema);

export const contactsSchema = z.object({
  coordinatorName: said,
  coordinatorPhone: said,
  coordinatorEmail: email,
  areaName: perhaps,
  areaPhone: perhaps,
});

export const RATING_AGENCIES = ['am_best', 'sp', 'fitch', 'moodys', 'weiss', 'other'] as const;

export const policySchema = withDays(
  ['fromOn', 'untilOn'],
  z
    .object({
      insurer: said,
      policyNumber: said,
      fromOn: aDay,
      untilOn: aDay,
      perAccidentOrIllness: dollars,
      repatriationOfRemains: dollars,
      medicalEvacuation: dollars,
      deductible: dollars,
      coInsurance: z.coerce
        .number('exchange.papers.form.per-cent')
        .int('exchange.papers.form.per-cent')
        .min(0, 'exchange.papers.form.per-cent')
        .max(100, 'exchange.papers.form.per-cent'),
      ratingAgency: z.enum(RATING_AGENCIES, 'exchange.papers.form.choose'),
      ratingGrade: said,
    })
    .refine(({ fromOn, untilOn }) => fromOn <= untilOn, { path: ['untilOn'], message: 'exchange.papers.form.order' }),
);

export const feeParentSchema = z.object({
  name: said,
  email,
  locale: z.enum(['en', 'es', 'fr', 'ja', 'zh', 'ar'], 'exchange.papers.form.choose'),
});

export const givenSchema = withDays(['on'], z.object({ on: aDay }));
export const wordSchema = withDays(['on'], z.object({ by: said, on: aDay }));
export const confirmSchema = z.object({
  typedName: z.string().trim().min(2, 'exchange.fees.form.name').max(200, 'exchange.fees.form.name'),
});
