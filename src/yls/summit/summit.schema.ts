import { z } from 'zod';
import { aDay, between, cents, said, ticked, withDays } from '../form-fields.js';
import { refundsIn } from './refund-lines.js';
import { USUALLY } from './summit-state.js';
import { afterDay, isZone } from './zoned-days.js';

const day = (path: 'endsOn' | 'recommendsOn' | 'appliesOn', key: string) => ({
  path: [path],
  error: `yls.form.${key}`,
});

/** A number of the summit's rules, or the usual one. */
const usually = (name: keyof typeof USUALLY, message: string, [from, to]: [number, number]) =>
  between(message, from, to).prefault(String(USUALLY[name]));

/** A summit as staff say it. */
export const summitSchema = z.preprocess(
  withDays('beginsOn', 'endsOn', 'appliesOn', 'recommendsOn'),
  z
    .object({
      name: said('yls.form.name', 120),
      place: said('yls.form.place', 120),
      venue: said('yls.form.venue', 200),
      timeZone: z.string('yls.form.zone').trim().refine(isZone, 'yls.form.zone'),
      beginsOn: aDay,
      endsOn: aDay,
      appliesOn: aDay,
      recommendsOn: aDay,
      capacity: between('yls.form.capacity', 1, 10_000),
      ageFrom: between('yls.form.age', 13, 25),
      ageTo: between('yls.form.age', 13, 25),
      feeCents: cents('yls.form.amount'),
      currency: z
        .string('yls.form.currency')
        .trim()
        .toUpperCase()
        .regex(/^[A-Z]{3}$/, 'yls.form.currency'),
      offerDays: between('yls.form.days', 1, 60),
      studentsPerChaperone: between('yls.form.chaperones', 1, 50),
      refundSteps: z
        .string()
        .default('')
        .transform((typed, context) => {
          const steps = refundsIn(typed);
          if (!steps) context.addIssue({ code: 'custom', message: 'yls.form.refunds' });
          return steps ?? [];
        }),
      recommendationsShown: ticked,
      recommendationsReviewed: ticked,
      formsDueDaysBefore: usually('formsDueDaysBefore', 'yls.form.forms-due', [1, 180]),
      chaperonesReadDaysBefore: usually('chaperonesReadDaysBefore', 'yls.form.chaperones-read', [1, 60]),
      waitlistPasses: usually('waitlistPasses', 'yls.form.passes', [1, 20]),
      waitlistKeepsDaysBefore: usually('waitlistKeepsDaysBefore', 'yls.form.keeps-places', [0, 90]),
    })
    .refine(({ beginsOn, endsOn }) => endsOn >= beginsOn, day('endsOn', 'ends'))
    .refine(({ beginsOn, appliesOn }) => appliesOn < beginsOn, day('appliesOn', 'applies'))
    .refine(({ beginsOn, recommendsOn }) => recommendsOn < beginsOn, day('recommendsOn', 'applies'))
    .refine(({ appliesOn, recommendsOn }) => recommendsOn >= appliesOn, day('recommendsOn', 'recommends'))
    .refine(({ ageFrom, ageTo }) => ageFrom <= ageTo, { path: ['ageTo'], error: 'yls.form.age-order' })
    .transform(({ appliesOn, recommendsOn, recommendationsShown, recommendationsReviewed, ...more }) => {
      const { formsDueDaysBefore, chaperonesReadDaysBefore, waitlistPasses, waitlistKeepsDaysBefore, ...told } = more;
      const days = { formsDueDaysBefore, chaperonesReadDaysBefore, waitlistPasses, waitlistKeepsDaysBefore };
      return {
        ...told,
        appliesUntil: afterDay(appliesOn, told.timeZone),
        recommendsUntil: afterDay(recommendsOn, told.timeZone),
        rules: { recommendationsShown, recommendationsReviewed, ...days },
      };
    }),
);

/** Why a step back is taken. */
export const stepSchema = z.object({ reason: z.string().trim().max(1000, 'yls.form.too-long').default('') });
