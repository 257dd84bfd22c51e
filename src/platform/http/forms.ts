import type { z } from 'zod';
import type { Text } from '../text/text.js';
import { Unprocessable } from './failures.js';
import type { FormState } from '../ui/form-state.js';

export type { FormState };

export type FieldError = FormState['errors'][number];

export const emptyForm: FormState = { values: {}, errors: [] };

export type FormReading<T> = { ok: true; value: T; form: FormState } | { ok: false; form: FormState };

/**
 * Reads a posted form by its schema. The schema's messages are keys of sentences.
 * On failure the form holds all that was typed and one sentence for each field.
 */
export function readForm<S extends z.ZodType>(schema: S, body: unknown): FormReading<z.output<S>> {
  const values = typedValues(body);
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, value: parsed.data, form: { values, errors: [] } };
  return { ok: false, form: { values, errors: fieldErrors(parsed.error) } };
}

/** What a button or an address says, where there is no form to give back. @throws Unprocessable */
export function readAsked<S extends z.ZodType>(schema: S, asked: unknown): z.output<S> {
  const parsed = schema.safeParse(asked ?? {});
  if (!parsed.success) throw new Unprocessable({ key: 'platform.failure.bad_request' });
  return parsed.data;
}

/** A form filled with what is stored; empty for null and undefined. */
export function formOf(values: Record<string, string | number | boolean | string[] | null | undefined>): FormState {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return {
    values: Object.fromEntries(given.map(([name, value]) => [name, Array.isArray(value) ? value : String(value)])),
    errors: [],
  };
}

/** The form with errors that only the use case could find. */
export const withErrors = (form: FormState, errors: readonly FieldError[]): FormState => ({
  ...form,
  errors: [...form.errors, ...errors],
});

/** The posted texts, without NUL bytes, which the database takes in no text; anything else in the body is not of a form. */
function typedValues(body: unknown): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    if (name === '__proto__') continue;
    if (typeof value === 'string') values[name] = withoutNul(value);
    else if (Array.isArray(value)) values[name] = value.filter(isText).map(withoutNul);
  }
  return values;
}

const isText = (value: unknown): value is string => typeof value === 'string';

const withoutNul = (text: string): string => text.replaceAll('\0', '');

function fieldErrors(error: z.ZodError): FieldError[] {
  const first = new Map<string, FieldError>();
  for (const issue of error.issues) {
    const field = issue.path.map(String).join('.');
    if (!first.has(field)) first.set(field, { field, text: sentence(issue) });
  }
  return [...first.values()];
}

function sentence(issue: z.core.$ZodIssue): Text {
  const params = limits(issue);
  return /^[a-z_-]+(\.[a-z0-9_-]+)+$/.test(issue.message)
    ? { key: issue.message, params }
    : { key: 'platform.form.invalid', params };
}

function limits(issue: z.core.$ZodIssue): Record<string, number> {
  return {
    ...('minimum' in issue ? { minimum: Number(issue.minimum) } : {}),
    ...('maximum' in issue ? { maximum: Number(issue.maximum) } : {}),
  };
}
