import { z } from 'zod';
import type { InLanguages, Text, Words } from '../../platform/index.js';

/** A sentence of the programme's catalogue, or words that staff wrote in several languages. */
export type Wording = Text | InLanguages;

const sentence = z.strictObject({
  key: z.string().regex(/^[\w-]+(\.[\w-]+)+$/),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const inLanguages = z
  .record(z.string().regex(/^[a-z]{2}$/), z.string().trim().min(1))
  .refine((words) => 'en' in words, 'Words need at least their English.');

export const wordingSchema: z.ZodType<Wording> = z.union([sentence, inLanguages]);

const isSentence = (wording: Wording): wording is Text => 'key' in wording;

/** As views take it; words without the reader's language are shown in English. */
export const wordsOf = (wording: Wording, locale: string): Words =>
  isSentence(wording) ? wording : (wording[locale] ?? wording['en'] ?? '');
