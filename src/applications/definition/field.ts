import { z } from 'zod';
import { wordingSchema } from './wording.js';

/** Names of fields and of all else that a definition names. `version` is the form's own. */
export const codeSchema = z
  .string()
  .regex(/^[a-z][\w-]*$/i)
  .refine((code) => code !== 'version');

const choice = z.strictObject({ code: codeSchema, label: wordingSchema, hint: wordingSchema.optional() });

/** What the answer is for and how long it is kept after the programme's end. */
const personal = z.strictObject({ purpose: z.string().min(9), keptMonths: z.int().positive().max(240) });

const asked = {
  code: codeSchema,
  label: wordingSchema,
  hint: wordingSchema.optional(),
  /** May stay empty. */
  optional: z.literal(true).optional(),
  /** Asked only when an earlier field of the section has this answer; `yes` and `no` for a yes-or-no. */
  when: z.strictObject({ field: codeSchema, is: z.union([z.string(), z.array(z.string()).nonempty()]) }).optional(),
  /** Null says that the answer tells nothing of a person. */
  personal: personal.nullable(),
  /** False: true for one season only, so that the next application does not copy it. */
  lasts: z.boolean().optional(),
};

const choices = z.array(choice).min(2);
const day = z.iso.date().optional();

export const fieldSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.literal('text'), max: z.int().positive().default(200) }),
  z.strictObject({
    ...asked,
    kind: z.literal('long_text'),
    limit: z.strictObject({ mode: z.enum(['words', 'characters', 'lines']), max: z.int().positive() }),
  }),
  z.strictObject({ ...asked, kind: z.literal('choice'), choices }),
  z.strictObject({
    ...asked,
    kind: z.literal('choices'),
    choices: z.array(choice).min(1),
    least: z.int().positive().optional(),
    most: z.int().positive().optional(),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('number'),
    from: z.number(),
    to: z.number(),
    whole: z.boolean().optional(),
  }),
  z.strictObject({ ...asked, kind: z.literal('date'), from: day, to: day, birthday: z.literal(true).optional() }),
  z.strictObject({ ...asked, kind: z.literal('yes_no') }),
]);

/** One question, as data. */
export type Field = z.output<typeof fieldSchema>;
