import { z } from 'zod';
import { aDay, said, ticked, ticks, withDays } from '../form-fields.js';
import { TERM_KINDS, TERM_SWITCHES } from './term-kind.js';
import { feesIn } from './fee-lines.js';

const days = z.coerce
  .number('exchange.form.days')
  .int('exchange.form.days')
  .min(1, 'exchange.form.days')
  .max(60, 'exchange.form.days');

const upTo = (most: number, least = 1) =>
  z.coerce
    .number('exchange.form.number')
    .int('exchange.form.number')
    .min(least, 'exchange.form.number')
    .max(most, 'exchange.form.number');

/** A term as staff say it. */
export const termSchema = z.preprocess(
  withDays('beginsOn', 'endsOn', 'nominationsUntil'),
  z
    .object({
      sponsorId: z.uuid('exchange.form.sponsor'),
      name: said('exchange.form.name', 80),
      kind: z.enum(TERM_KINDS, 'exchange.form.term-kind'),
      beginsOn: aDay,
      endsOn: aDay,
      nominationsUntil: aDay,
      papersBeforePlacing: ticked,
      hostDecidesDays: days,
      familyDecidesDays: days,
      mostInSchool: z
        .union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(5)], 'exchange.form.most')
        .default(null),
      studentsPerChaperone: upTo(50).default(8),
      unrelatedAdults: upTo(10).default(2),
      arrivalDays: upTo(120, 0).default(0),
      switches: ticks.transform((all) => Object.fromEntries(TERM_SWITCHES.map((one) => [one, all.includes(one)]))),
      fees: z
        .string()
        .default('')
        .transform((typed, context) => {
          const fees = feesIn(typed);
          if (!fees) context.addIssue({ code: 'custom', message: 'exchange.form.fees' });
          return fees ?? [];
        }),
    })
    .refine(({ beginsOn, endsOn }) => endsOn > beginsOn, { path: ['endsOn'], error: 'exchange.form.ends' })
    .refine(({ beginsOn, nominationsUntil }) => nominationsUntil < beginsOn, {
      path: ['nominationsUntil'],
      error: 'exchange.form.nominations',
    }),
);
