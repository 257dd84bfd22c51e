import { z } from 'zod';
import { dateFromParts } from '../../platform/index.js';
import { SMOKERS, WELCOME_LISTS } from './welcome-facts.js';

const ticked = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((values) => [...new Set([values ?? []].flat())]);

const BED = /^([0-9a-f-]{36}):([12])$/;

const withDays = (body: unknown) => {
  const typed = (body ?? {}) as Record<string, unknown>;
  return { ...typed, fromOn: dateFromParts(typed, 'fromOn'), untilOn: dateFromParts(typed, 'untilOn') };
};

const day = z.union([z.literal(''), z.iso.date('host-families.offer.form.day')], 'host-families.offer.form.day');

/** Beds for the whole season, or from a day until another. */
export const offerSchema = z.preprocess(
  withDays,
  z
    .object({
      beds: ticked.refine(
        (beds) => beds.length > 0 && beds.every((bed) => BED.test(bed)),
        'host-families.offer.form.beds',
      ),
      dates: z.enum(['season', 'some'], 'host-families.offer.form.dates'),
      fromOn: day,
      untilOn: day,
    })
    .refine(({ dates, fromOn }) => dates === 'season' || fromOn !== '', {
      path: ['fromOn'],
      error: 'host-families.offer.form.day',
    })
    .refine(({ dates, untilOn }) => dates === 'season' || untilOn !== '', {
      path: ['untilOn'],
      error: 'host-families.offer.form.day',
    })
    .transform(({ beds, dates, fromOn, untilOn }) => ({
      beds: beds.map((bed) => ({ roomId: bed.slice(0, 36), bed: Number(bed.at(-1)) })),
      days: dates === 'season' ? null : { fromOn, untilOn },
    })),
);
export type OfferTold = z.output<typeof offerSchema>;

const listOf = <Value extends string>(values: readonly Value[]) =>
  ticked.transform((typed) => values.filter((value) => typed.includes(value)));

/** Whom the family can host. */
export const welcomeSchema = z.object({
  takesSecond: z.enum(['yes', 'no'], 'host-families.welcome.form.second').transform((answer) => answer === 'yes'),
  smoker: z.enum(SMOKERS, 'host-families.welcome.form.smoker'),
  animals: listOf(WELCOME_LISTS.animals),
  diets: listOf(WELCOME_LISTS.diets),
  allergies: listOf(WELCOME_LISTS.allergies),
  observances: listOf(WELCOME_LISTS.observances),
  access: listOf(WELCOME_LISTS.access),
  wishes: z.string().trim().max(1500, 'host-families.form.too-long').default(''),
});
export type WelcomeTold = z.output<typeof welcomeSchema>;
