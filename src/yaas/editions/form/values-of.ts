import type { FormState } from '../../../platform/index.js';
import type { Localized } from '../localized.js';
import { FORM_LANGUAGES, type Field } from './field.js';

type Values = Record<string, string | string[]>;

/** What is stored, as the form shows it: one flat name for each input. */
export function valuesOf(fields: readonly Field[], holder: unknown, prefix = ''): FormState['values'] {
  const values: Values = {};
  for (const field of fields) {
    const name = `${prefix}${field.name}`;
    Object.assign(values, valueOf(field, { name, value: at(holder, field.name) }));
  }
  return values;
}

function valueOf(field: Field, { name, value }: { name: string; value: unknown }): Values {
  switch (field.kind) {
    case 'words':
    case 'long_words':
      return inLanguages(name, (language) => (value as Localized | null)?.[language] ?? '');
    case 'word_lines':
      return inLanguages(name, (language) =>
        ((value as Localized[] | undefined) ?? []).map((one) => one[language] ?? '').join('\n'),
      );
    case 'choices':
    case 'codes':
      return { [name]: (value as string[] | undefined) ?? [] };
    case 'yes':
      return { [name]: value === true ? 'yes' : '' };
    case 'group':
      return valuesOf(field.fields, value, `${name}.`);
    case 'rows':
      return Object.assign(
        {},
        ...((value as unknown[] | undefined) ?? []).map((row, index) =>
          valuesOf(field.fields, row, `${name}.${index}.`),
        ),
      ) as Values;
    default:
      return { [name]: shown(field.kind, value) };
  }
}

const inLanguages = (name: string, text: (language: string) => string): Values =>
  Object.fromEntries(FORM_LANGUAGES.map((language) => [`${name}.${language}`, text(language)]));

function shown(kind: Field['kind'], value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'number') return String(value / (UNITS[kind] ?? 1));
  if (typeof value !== 'string') return '';
  return kind === 'minute' ? value.replace('T', ' ') : value;
}

export const MEGABYTE = 1024 * 1024;

/** How many of what is stored make one of what is typed. */
const UNITS: Partial<Record<Field['kind'], number>> = { money: 100, megabytes: MEGABYTE };

/** What stands at a path such as `work.limit.max`; undefined when nothing does. */
export const at = (holder: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (held, key) => (typeof held === 'object' && held !== null ? Reflect.get(held, key) : undefined),
      holder,
    );
