import { z } from 'zod';
import { CONNECTIONS } from '../editions/rule-set/affiliation.js';
import type { EntryAnswers } from './entry-answers.js';

/** A question that was not asked, or left open, is null. */
const open = (text: string): string | null => text.trim() || null;

const oneOf = <const Code extends string>(codes: readonly [Code, ...Code[]]) =>
  z
    .union([z.literal(''), z.enum(codes)])
    .optional()
    .transform((code) => code || null);

/** `24,5` and `24.5` are the same. */
const measure = z
  .string()
  .default('')
  .transform((text) => (open(text) === null ? null : Number(text.trim().replace(',', '.'))))
  .refine((side) => side === null || side > 0, 'yaas.form.measure');

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .default('')
    .transform((text) => (open(text) === null ? null : Number(text)))
    .refine((count) => count === null || (Number.isInteger(count) && count >= from && count <= to), 'yaas.form.number');

/** What the form of the rule book's own questions sends. The day of making is read by itself. */
export const answersForm = {
  division: z.string().default('').transform(open),
  grade: wholeNumber(0, 13),
  connection: oneOf(CONNECTIONS),
  attested: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((codes) => [codes].flat().filter(Boolean)),
  authors: wholeNumber(1, 50),
  helped: oneOf(['yes', 'no']),
  published: oneOf(['yes', 'no']),
  enteredBefore: oneOf(['no', 'yes', 'awarded']),
  secondLanguage: oneOf(['yes', 'no']),
  width: measure,
  height: measure,
  depth: measure,
  weight: measure,
  mounting: oneOf(['unframed', 'mounted', 'framed']),
} satisfies { [Answer in keyof Omit<EntryAnswers, 'madeOn'>]: unknown };
