import { z } from 'zod';

const typed = (longest: number) =>
  z
    .string()
    .max(longest, 'yaas.form.too_long')
    .transform((text) => text.replace(/\r\n?/g, '\n'));

/** Raised by every save; a form that was filled in from an older one is not taken silently. */
const version = z.coerce.number<string>().int().positive();

const language = z.enum(['en', 'es', 'fr', 'de', 'it', 'pt', 'ja', 'zh', 'ko', 'ar', 'uk', 'ru', 'other'], {
  error: 'yaas.form.language',
});

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
  work: z.object({ version, body: typed(20_000).default(''), language: language.default('en') }),
  about: z.object({
    version,
    title: typed(120).transform((title) => title.trim()),
    statement: typed(1_500),
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

/** What a save may change; what is left out stays. */
export type DraftFields = Partial<
  Omit<z.infer<typeof stepSchemas.work>, 'version'> &
    Omit<z.infer<typeof stepSchemas.about>, 'version'> &
    Omit<z.infer<typeof stepSchemas.declarations>, 'version'> &
    Omit<z.infer<typeof stepSchemas.guardian>, 'version'>
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
