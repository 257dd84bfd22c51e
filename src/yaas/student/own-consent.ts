import { z } from 'zod';
import { readForm, type FormState } from '../../platform/index.js';
import { NAME_FORMS } from '../exhibit/name-form.js';

const answer = z.enum(['yes', 'no'], { error: 'yaas.form.answer' });

const ownConsentSchema = z.object({
  enter: answer,
  judge: answer,
  exhibit_web: answer,
  name_form: z.enum(NAME_FORMS, { error: 'yaas.form.answer' }),
  print_promotion: answer,
  signature: z.string().trim().min(1, 'yaas.form.signature').max(160, 'yaas.form.too_long'),
});

/** The answers of a student of age, each given by itself. */
export function readOwnConsent(body: unknown): {
  value: { answers: Record<string, string>; signature: string } | null;
  form: FormState;
} {
  const reading = readForm(ownConsentSchema, body);
  if (!reading.ok) return { value: null, form: reading.form };
  const { signature, ...answers } = reading.value;
  return { value: { answers, signature }, form: reading.form };
}
