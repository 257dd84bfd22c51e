import { z } from 'zod';
import { readForm, type FormState } from '../../platform/index.js';
import type { RuleSet } from '../editions/rule-set.schema.js';
import { scopesOf } from './consent-scopes.js';

const YES_OR_NO = ['yes', 'no'];

/** The answers of a student of age, each given by itself. */
export function readOwnConsent(
  rules: Pick<RuleSet, 'consents' | 'exhibit'>,
  body: unknown,
): { value: { answers: Record<string, string>; signature: string } | null; form: FormState } {
  const answers = Object.fromEntries(
    scopesOf(rules).map(({ code, choices }) => [
      code,
      z.enum(choices?.map((choice) => choice.code) ?? YES_OR_NO, { error: 'yaas.form.answer' }),
    ]),
  );
  const signature = z.string().trim().min(1, 'yaas.form.signature').max(160, 'yaas.form.too_long');
  const reading = readForm(z.object({ ...answers, signature }), body);
  if (!reading.ok) return { value: null, form: reading.form };
  const { signature: signed, ...given } = reading.value as Record<string, string> & { signature: string };
  return { value: { answers: given, signature: signed }, form: reading.form };
}
