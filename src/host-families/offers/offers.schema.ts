import { z } from 'zod';
import { dateFromParts } from '../../platform/index.js';
import { LIFE_CHOICES, LIFE_LISTS, type LifeAnswers, type LifeChoice, type LifeList } from './life-facts.js';
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

const keysOf = <Key extends string>(of: Readonly<Record<Key, unknown>>) => Object.keys(of) as Key[];

/** One answer of several; left empty, it is not there. */
const choiceOf = (values: readonly string[]) =>
  z
    .union([z.literal(''), z.enum(values as [string, ...string[]])], 'host-families.life.form.choice')
    .optional()
    .transform((value) => value || undefined);

const lifeFields = {
  ...Object.fromEntries(keysOf<LifeList>(LIFE_LISTS).map((list) => [list, listOf<string>(LIFE_LISTS[list])])),
  ...Object.fromEntries(keysOf<LifeChoice>(LIFE_CHOICES).map((choice) => [choice, choiceOf(LIFE_CHOICES[choice])])),
};

/** What was left open is not kept. */
const answersOf = (typed: Readonly<Record<string, unknown>>): LifeAnswers =>
  Object.fromEntries(
    Object.entries(typed).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );

const welcomeFacts = {
  takesSecond: z.enum(['yes', 'no'], 'host-families.welcome.form.second').transform((answer) => answer === 'yes'),
  smoker: z.enum(SMOKERS, 'host-families.welcome.form.smoker'),
  animals: listOf(WELCOME_LISTS.animals),
  diets: listOf(WELCOME_LISTS.diets),
  allergies: listOf(WELCOME_LISTS.allergies),
  observances: listOf(WELCOME_LISTS.observances),
  access: listOf(WELCOME_LISTS.access),
  wishes: z.string().trim().max(1500, 'host-families.form.too-long').default(''),
};

/** Whom the family can host, and what its days are like. */
export const welcomeSchema = z.object({ ...lifeFields, ...welcomeFacts }).transform((told) => {
  const { takesSecond, smoker, animals, diets, allergies, observances, access, wishes, ...life } = told;
  return { takesSecond, smoker, animals, diets, allergies, observances, access, wishes, life: answersOf(life) };
});
export type WelcomeTold = z.output<typeof welcomeSchema>;
