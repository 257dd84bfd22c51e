import { z } from 'zod';
import { DROP_REASONS, FAMILY_REASONS, HEARD_FROM } from './inquiry-state.js';

/** Which words on contact, purpose and retention the form shows; kept with each inquiry. */
export const CONSENT_VERSION = '2026-11';

/** Which summary of the programme and of a family's duties the page shows: 22 CFR 62.25(j)(1). */
export const SUMMARY_VERSION = '2026-11';

const wrong = (field: string) => `host-families.interest.wrong.${field}`;

const text = (longest: number) => z.string().trim().max(longest, wrong('long'));

/** Families write no addresses of pages; those who fill forms by the thousand do. */
const freeWords = (longest: number) =>
  text(longest)
    .refine((words) => !/https?:|www\.|\[url/i.test(words), wrong('address'))
    .default('');

const email = z
  .string(wrong('email'))
  .trim()
  .toLowerCase()
  .max(254, wrong('email'))
  .pipe(z.email(wrong('email')));

const phone = z
  .string(wrong('phone'))
  .trim()
  .regex(/^[+\d\s().-]{7,30}$/, wrong('phone'))
  .refine((number) => number.replaceAll(/\D/g, '').length >= 7, wrong('phone'));

const count = (least: number, field: string) =>
  z.coerce.number(wrong(field)).int(wrong(field)).min(least, wrong(field)).max(20, wrong(field));

/** What a family tells when it asks. `website` is a field that no person sees: who fills it is none. */
export const inquirySchema = z.object({
  name: text(120).min(1, wrong('name')),
  phone,
  email,
  place: text(120).min(1, wrong('place')),
  member: z
    .union([z.uuid(), z.literal('')], wrong('member'))
    .default('')
    .transform((id) => id || null),
  adults: count(1, 'adults'),
  children: count(0, 'children'),
  seasonYear: z.coerce
    .number(wrong('season'))
    .int(wrong('season'))
    .min(2000, wrong('season'))
    .max(2200, wrong('season')),
  heardFrom: z.enum(HEARD_FROM, wrong('heard')),
  words: freeWords(1000),
  consent: z.literal('yes', wrong('consent')),
  website: z.string().default(''),
});

export type AskedByFamily = z.output<typeof inquirySchema>;

/** The family says that it read the summary, and who says so. */
export const acknowledgementSchema = z.object({
  read: z.literal('yes', wrong('read')),
  acknowledgedBy: text(120).min(1, wrong('acknowledged')),
});

/** The family goes no further. */
export const leavingSchema = z.object({
  reason: z
    .enum(FAMILY_REASONS as [string, ...string[]], wrong('reason'))
    .transform((reason) => reason as (typeof FAMILY_REASONS)[number]),
  dropWords: freeWords(500),
});

/** A coordinator lets a family go, and says why. */
export const dropSchema = z.object({
  reason: z.enum(DROP_REASONS, wrong('reason')),
  dropWords: text(500).default(''),
});

/** What a coordinator adds to the words that every answer has. */
export const answerSchema = z.object({ words: text(3000).default('') });

/** Which member answers from now on. */
export const handOverSchema = z.object({ member: z.uuid(wrong('member')) });
