import { z } from 'zod';
import { APPEAL_KINDS, LISTED_LANGUAGES } from './appeal-kind.js';

const notation = z
  .string()
  .trim()
  .toLowerCase()
  .max(300, 'host-families.recruiting.wrong.long')
  .regex(/^[\p{L}\p{N}|*. ]*$/u, 'host-families.recruiting.wrong.notation');

/** A new line of a list: the words, and on a line each where they are honest. */
export const wordsLineSchema = z.object({
  language: z.enum(LISTED_LANGUAGES, 'host-families.recruiting.wrong.language'),
  kind: z.enum(APPEAL_KINDS, 'host-families.recruiting.wrong.kind'),
  words: notation.min(1, 'host-families.recruiting.wrong.none').regex(/\p{L}/u, 'host-families.recruiting.wrong.none'),
  unless: z
    .string()
    .default('')
    .transform((lines) =>
      lines
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .pipe(z.array(notation).max(20, 'host-families.recruiting.wrong.long')),
});

/** A text to be tried. */
export const trialSchema = z.object({ text: z.string().trim().max(4000).catch('') });
