import { z } from 'zod';
import type { InLanguages } from '../../platform/index.js';
import { perhaps, said, ticked } from '../form-fields.js';
import { QUESTION_KINDS, QUESTION_SECTIONS, type AskedField } from './asked-field.js';
import { choicesIn, codeOf, wordingIn } from './wordings.js';

const number = (from: number, to: number) =>
  z
    .string()
    .trim()
    .default('')
    .transform((typed) => (typed === '' ? null : Number(typed)))
    .refine((value) => value === null || (Number.isInteger(value) && value >= from && value <= to), 'yls.form.number');

/** English and other languages, as one line; nothing for a text that is empty. */
function worded(typed: string, context: z.core.$RefinementCtx): InLanguages | undefined {
  const words = typed === '' ? undefined : wordingIn(typed);
  if (words === null) context.addIssue({ code: 'custom', message: 'yls.form.wording' });
  return words ?? undefined;
}

/** A question as staff write it. */
export const questionSchema = z
  .object({
    section: z.enum(QUESTION_SECTIONS, 'yls.form.section'),
    kind: z.enum(QUESTION_KINDS, 'yls.form.kind'),
    label: said('yls.form.label', 2000).transform(worded),
    hint: perhaps(2000).transform(worded),
    optional: ticked,
    forReviewers: ticked,
    words: number(1, 2000),
    from: number(-1_000_000, 1_000_000),
    to: number(-1_000_000, 1_000_000),
    choices: perhaps(4000).transform((typed, context) => {
      const choices = choicesIn(typed);
      if (!choices) context.addIssue({ code: 'custom', message: 'yls.form.wording' });
      return choices ?? [];
    }),
    whenField: perhaps(80),
    whenIs: perhaps(200),
    purpose: z.string('yls.form.purpose').trim().min(9, 'yls.form.purpose').max(300, 'yls.form.too-long'),
    keptMonths: number(1, 24).transform((months) => months ?? 24),
  })
  .refine(({ kind, choices }) => !kind.startsWith('choice') || choices.length >= 2, {
    path: ['choices'],
    error: 'yls.form.choices',
  })
  .refine(({ whenField, whenIs }) => (whenField === '') === (whenIs === ''), {
    path: ['whenIs'],
    error: 'yls.form.when',
  })
  .refine(({ kind, whenField }) => whenField === '' || (kind !== 'file' && kind !== 'film'), {
    path: ['whenField'],
    error: 'yls.form.when-file',
  })
  .transform((told) => ({ section: told.section, field: fieldOf(told), forReviewers: told.forReviewers }));

export type NewQuestion = z.output<typeof questionSchema>;

interface Told {
  kind: AskedField['kind'];
  label: InLanguages | undefined;
  hint: InLanguages | undefined;
  optional: boolean;
  words: number | null;
  from: number | null;
  to: number | null;
  choices: { code: string; label: InLanguages }[];
  whenField: string;
  whenIs: string;
  purpose: string;
  keptMonths: number;
}

function fieldOf(told: Told): AskedField {
  const { label = { en: '' }, hint, optional, whenField, whenIs, purpose, keptMonths } = told;
  const common = {
    code: codeOf(label['en'] ?? ''),
    label,
    ...(hint ? { hint } : {}),
    ...(optional ? { optional: true as const } : {}),
    personal: { purpose, keptMonths },
  };
  const when = whenField === '' ? {} : { when: { field: whenField, is: whenIs.split(/[\s,]+/) } };
  return { ...common, ...when, ...ofKind(told) } as AskedField;
}

/** What only some kinds have. */
function ofKind({ kind, words, from, to, choices }: Told): Partial<AskedField> {
  switch (kind) {
    case 'text':
      return { kind, max: 200 };
    case 'long_text':
      return { kind, limit: { mode: 'words', max: words ?? 300 } };
    case 'choice':
    case 'choices':
      return { kind, choices };
    case 'number':
      return { kind, from: from ?? 0, to: to ?? 1000, whole: true };
    default:
      return { kind };
  }
}
