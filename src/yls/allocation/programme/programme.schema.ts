import { z } from 'zod';
import { aDay, between, perhaps, said, ticked, withDays } from '../../form-fields.js';
import { wordingIn } from '../../form/wordings.js';
import { SESSION_KINDS } from './session-kind.js';

/** English first, others behind bars, as in the questions of a form. */
const worded = (message: string, most = 400) =>
  said(message, most).transform((typed, context) => {
    const wording = wordingIn(typed);
    if (!wording) context.addIssue({ code: 'custom', message: 'yls.form.wording' });
    return wording ?? {};
  });

const time = z
  .string('yls.form.time')
  .trim()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'yls.form.time');

/** A whole number within limits, or nothing. */
const perhapsBetween = (message: string, from: number, to: number) =>
  z
    .string()
    .trim()
    .default('')
    .refine((typed) => typed === '' || (/^\d+$/.test(typed) && Number(typed) >= from && Number(typed) <= to), message)
    .transform((typed) => (typed === '' ? null : Number(typed)));

const languages = z
  .string()
  .trim()
  .toLowerCase()
  .default('')
  .transform((typed) => typed.split(/[\s,]+/).filter((code) => code !== ''))
  .refine((codes) => codes.every((code) => /^[a-z]{2}$/.test(code)), 'yls.form.languages');

/** A slot as staff say it, in the summit's zone. */
export const slotSchema = z.preprocess(
  withDays('day'),
  z
    .object({ title: worded('yls.form.slot-title'), day: aDay, from: time, until: time })
    .refine(({ from, until }) => until > from, { path: ['until'], error: 'yls.form.time-order' }),
);

export type NewSlot = z.output<typeof slotSchema>;

/** The same as a line of a file and as a form. */
export const sessionSchema = z
  .object({
    kind: z.enum(SESSION_KINDS, 'yls.form.session-kind'),
    title: worded('yls.form.session-title'),
    topic: said('yls.form.topic', 40)
      .toLowerCase()
      .regex(/^[a-z0-9-]+$/, 'yls.form.topic'),
    about: perhaps(2000).transform((typed, context) => {
      const wording = typed === '' ? {} : wordingIn(typed);
      if (!wording) context.addIssue({ code: 'custom', message: 'yls.form.wording' });
      return wording ?? {};
    }),
    place: perhaps(120),
    capacity: between('yls.form.capacity', 1, 10_000),
    ageFrom: perhapsBetween('yls.form.age', 13, 25),
    ageTo: perhapsBetween('yls.form.age', 13, 25),
    languages,
    isStepFree: ticked,
    mostOfDelegation: perhapsBetween('yls.form.most-of-delegation', 1, 1000),
  })
  .refine(({ ageFrom, ageTo }) => ageFrom === null || ageTo === null || ageFrom <= ageTo, {
    path: ['ageTo'],
    error: 'yls.form.age-order',
  });

export type NewSession = z.output<typeof sessionSchema>;

/** A line each: `France | fr: la France; 2; fr, en`. */
export const rolesSchema = z.object({ roles: z.string().max(20_000, 'yls.form.too-long').default('') });

export const rankingSchema = z.preprocess(withDays('ranksOn'), z.object({ ranksOn: aDay }));

export const copySchema = z.object({ from: z.uuid('yls.form.summit') });

export const linesSchema = z.object({
  lines: z.string('yls.form.lines').trim().min(1, 'yls.form.lines').max(200_000, 'yls.form.too-long'),
});
