import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from '../text/index.js';

/** What a person typed, and what is wrong with it. */
export interface FormState {
  /** By field name; several values for checkboxes. */
  values: Readonly<Record<string, string | string[]>>;
  errors: readonly { field: string; text: Text }[];
}

/** A form that nobody has touched; `values` are its defaults. */
export function newForm(values: FormState['values'] = {}): FormState {
  return { values, errors: [] };
}

export const FormContext = createContext<FormState>(newForm());

/** One field's part of the form. */
export interface FieldState {
  id: string;
  value: string;
  all: readonly string[];
  error: Text | undefined;
}

/** What the form around a field (or the one given to it) knows of the field `name`. */
export function useField(name: string, given?: FormState): FieldState {
  const around = useContext(FormContext);
  const form = given ?? around;
  const held = form.values[name] ?? [];
  const all = typeof held === 'string' ? [held] : held;
  return {
    id: fieldId(name),
    value: all[0] ?? '',
    all,
    error: form.errors.find((error) => error.field === name)?.text,
  };
}

/** The id that an error summary links to. */
export function fieldId(name: string): string {
  return `field-${name}`;
}
