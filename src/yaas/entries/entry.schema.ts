import { z } from 'zod';
import { answersForm } from './answers.schema.js';
import type { EntryAnswers } from './entry-answers.js';
import { TRANSLATORS } from '../works/text-role.js';
import type { DraftParts } from '../works/work-draft.js';

const typed = (longest: number) =>
  z
    .string()
    .max(longest, 'yaas.form.too_long')
    .transform((text) => text.replace(/\r\n?/g, '\n'));

/** Raised by every save; a form that was filled in from an older one is not taken silently. */
const version = z.coerce.number<string>().int().positive();

/** Those of the sister cities, most of all; BCP 47, and `other` for any more. */
const language = z.enum(
  // prettier-ignore
  ['en', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'pl', 'uk', 'ru', 'el', 'tr', 'ar', 'he', 'fa', 'ur', 'hi', 'ja', 'zh', 'ko', 'vi', 'th', 'other'],
  { error: 'yaas.form.language' },
);

/** Left empty or not there at all: an unticked box is not sent. */
const ticked = z
  .union([z.literal('yes'), z.literal('')])
  .optional()
  .transform((value) => value === 'yes');

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'yaas.form.email')
  .refine((address) => address === '' || z.email().safeParse(address).success, 'yaas.form.email');

/** What each step of the form holds. A draft may be incomplete: the rules say what is missing. */
export const stepSchemas = {
  work: z.object({ version, body: typed(20_000).default(''), language: language.default('en'), setVertically: ticked }),
  about: z.object({
    version,
    title: typed(120).transform((title) => title.trim()),
    statement: typed(6_000),
    alternativeText: typed(600).default(''),
    language: language.default('en'),
  }),
  declarations: z.object({
    version,
    sources: typed(1_500),
    aiUse: z
      .enum(['none', 'aid'])
      .nullish()
      .transform((use) => use ?? null),
    aiStatement: typed(1_500).default(''),
    ownWork: ticked,
  }),
  /** The texts that go with a work; `language` is that of the work itself. */
  words: z.object({
    version,
    language: language.default('en'),
    lyrics: typed(10_000).default(''),
    transcript: typed(20_000).default(''),
    translationLocale: language.default('en'),
    translationTitle: typed(120).default(''),
    translationStatement: typed(6_000).default(''),
    translationBody: typed(20_000).default(''),
    translationBy: z
      .enum(['', ...TRANSLATORS])
      .default('')
      .transform((by) => by || 'entrant'),
  }),
  questions: z.object({ version, ...answersForm }),
  guardian: z.object({
    version,
    guardianName: z.string().trim().max(120, 'yaas.form.too_long').default(''),
    guardianEmail: email.default(''),
    school: z.string().trim().max(160, 'yaas.form.too_long').default(''),
  }),
};

/** The guardian's address, once more, when the link did not arrive. */
export const askAgainSchema = z.object({
  guardianName: z.string().trim().min(1, 'yaas.form.guardian_name').max(120, 'yaas.form.too_long'),
  guardianEmail: email.refine((address) => address !== '', 'yaas.form.guardian_email'),
});

export type FormStep = keyof typeof stepSchemas;

export type TypedWords = Omit<z.infer<typeof stepSchemas.words>, 'version'>;

/** What a save may change; what is left out stays. */
export type DraftFields = Partial<
  Omit<z.infer<typeof stepSchemas.work>, 'version'> &
    Omit<z.infer<typeof stepSchemas.about>, 'version'> &
    Omit<z.infer<typeof stepSchemas.declarations>, 'version'> &
    Omit<z.infer<typeof stepSchemas.guardian>, 'version'> &
    DraftParts & { answers: Partial<EntryAnswers> }
>;

export const LANGUAGES = language.options;

export const newEntrySchema = z.object({
  community: z.uuid({ error: 'yaas.form.community' }),
  line: z.string({ error: 'yaas.form.line' }).min(1, 'yaas.form.line'),
  category: z.string({ error: 'yaas.form.category' }).min(1, 'yaas.form.category'),
});

export const returnSchema = z.object({
  reason: z.string().trim().min(1, 'yaas.form.reason').max(1_000, 'yaas.form.too_long'),
  due: z.iso.date({ error: 'yaas.form.due' }),
});

export const declineSchema = z.object({
  reason: z.string().trim().min(1, 'yaas.form.reason').max(1_000, 'yaas.form.too_long'),
});
