import { z } from 'zod';
import { readForm, withErrors, type FieldError, type FormReading } from '../../platform/index.js';

const MOST_CARDS = 20;
const MOST_BUDGET = 100_000;

/** How many cards may be given, from an address; nothing where none is asked for, or no number. */
export const budgetSchema = z.coerce.number().int().min(1).max(MOST_BUDGET).optional().catch(undefined);

/** Extra cards by round entry, from a posted form of `more-<round entry>`; an empty field is none. */
export function extraCardsIn(body: unknown): FormReading<Map<string, number>> {
  const { form } = readForm(z.looseObject({}), body);
  const errors: FieldError[] = [];
  const more = new Map<string, number>();
  for (const [field, value] of Object.entries(form.values)) {
    const id = /^more-([0-9a-f-]{36})$/.exec(field)?.[1];
    if (!id) continue;
    const text = [value].flat()[0]?.trim() ?? '';
    if (!/^\d{0,2}$/.test(text) || Number(text) > MOST_CARDS)
      errors.push({ field, text: { key: 'judging.extra.more.invalid', params: { most: MOST_CARDS } } });
    else if (Number(text) > 0) more.set(id, Number(text));
  }
  return errors.length > 0 ? { ok: false, form: withErrors(form, errors) } : { ok: true, value: more, form };
}
