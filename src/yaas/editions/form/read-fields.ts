import type { FormState } from '../../../platform/index.js';
import { FORM_LANGUAGES, type Field } from './field.js';
import { MEGABYTE } from './values-of.js';

type Values = FormState['values'];

/** What was typed, put in its places of the holder, which is changed. What is not a number stays as typed, for the schema to refuse. */
export function readFields(fields: readonly Field[], values: Values, holder: object, prefix = ''): void {
  for (const field of fields) put(holder, field.name, read(field, values, `${prefix}${field.name}`));
}

function read(field: Field, values: Values, name: string): unknown {
  switch (field.kind) {
    case 'words':
    case 'long_words': {
      const given = sentence((language) => one(values, `${name}.${language}`));
      return field.optional && Object.keys(given).length === 0 ? null : given;
    }
    case 'word_lines':
      return lines(values, name);
    case 'choices':
    case 'codes':
      return many(values, name);
    case 'yes':
      return one(values, name) === 'yes';
    case 'group':
      return isBlank(field.fields, values, `${name}.`) ? null : readObject(field.fields, values, `${name}.`);
    case 'rows':
      return rowsOf(field, values, name)
        .filter((index) => !isBlank(field.fields, values, `${name}.${index}.`))
        .map((index) => readObject(field.fields, values, `${name}.${index}.`));
    default:
      return typed(field.kind, one(values, name).trim());
  }
}

function readObject(fields: readonly Field[], values: Values, prefix: string): object {
  const holder = {};
  readFields(fields, values, holder, prefix);
  return holder;
}

/** The numbers of the rows that were sent, in their order. */
export function rowsOf(field: { name: string }, values: Values, name = field.name): number[] {
  const start = `${name}.`;
  const found = Object.keys(values)
    .filter((key) => key.startsWith(start))
    .map((key) => Number(key.slice(start.length).split('.')[0]));
  return [...new Set(found)].filter(Number.isInteger).toSorted((a, b) => a - b);
}

/** Choices have an answer from the start, so they do not count as filled in. */
function isBlank(fields: readonly Field[], values: Values, prefix: string): boolean {
  return fields
    .filter(({ kind }) => kind !== 'choice' && kind !== 'choices' && kind !== 'yes' && kind !== 'codes')
    .every(({ name }) =>
      Object.entries(values)
        .filter(([key]) => key === `${prefix}${name}` || key.startsWith(`${prefix}${name}.`))
        .every(([, value]) => String(value).trim() === ''),
    );
}

function typed(kind: Field['kind'], value: string): unknown {
  if (kind === 'text') return value;
  if (kind === 'list') return value.split(/[\s,;]+/).filter(Boolean);
  if (value === '') return null;
  if (kind === 'minute') return value.replace(/\s+/, 'T');
  if (kind === 'code' || kind === 'day' || kind === 'choice' || kind === 'one_code') return value;
  const number = Number(value.replace(',', '.'));
  if (Number.isNaN(number)) return value;
  if (kind === 'money') return Math.round(number * 100);
  return kind === 'megabytes' ? Math.round(number * MEGABYTE) : number;
}

const sentence = (text: (language: string) => string): Record<string, string> =>
  Object.fromEntries(
    FORM_LANGUAGES.map((language) => [language, text(language).trim()] as const).filter(([, words]) => words !== ''),
  );

function lines(values: Values, name: string): Record<string, string>[] {
  const byLanguage = FORM_LANGUAGES.map(
    (language) => [language, one(values, `${name}.${language}`).trim().split(/\r?\n/)] as const,
  );
  const count = Math.max(...byLanguage.map(([, all]) => (all.join('') === '' ? 0 : all.length)));
  return Array.from({ length: count }, (_, line) =>
    sentence((language) => byLanguage.find(([known]) => known === language)![1][line] ?? ''),
  );
}

const many = (values: Values, name: string): string[] => {
  const held = values[name] ?? [];
  return (typeof held === 'string' ? [held] : held).filter((value) => value !== '');
};

const one = (values: Values, name: string): string => {
  const held = values[name] ?? '';
  return typeof held === 'string' ? held : (held[0] ?? '');
};

function put(holder: object, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop()!;
  let inner = holder;
  for (const key of keys) {
    if (typeof Reflect.get(inner, key) !== 'object' || Reflect.get(inner, key) === null) Reflect.set(inner, key, {});
    inner = Reflect.get(inner, key) as object;
  }
  Reflect.set(inner, last, value);
}
