import { z } from 'zod';

/** The languages of public pages. */
export const WORDED_LANGUAGES = ['en', 'es', 'fr', 'ja', 'zh', 'ar'] as const;

export type WordedLanguage = (typeof WORDED_LANGUAGES)[number];

/** Which language's words are looked at. */
export const languageSchema = z.object({ language: z.enum(WORDED_LANGUAGES).catch('en') });

/** The page opens, with the office's own number or none. */
export const openingSchema = z.object({
  officePhone: z
    .string()
    .trim()
    .regex(/^$|^[+0-9 ()./-]{7,30}$/, 'host-families.pages.wrong.phone')
    .default('')
    .transform((number) => number || null),
});

/** The member's own words in one language. */
export const wordsSchema = z.object({
  language: z.enum(WORDED_LANGUAGES, 'host-families.pages.wrong.language'),
  words: z
    .string()
    .trim()
    .max(4000, 'host-families.pages.wrong.long')
    .default('')
    .transform((words) => words.replaceAll('\r\n', '\n')),
});
