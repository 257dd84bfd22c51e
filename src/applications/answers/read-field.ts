import { countText, dateFromParts, type Text } from '../../platform/index.js';
import type { Field } from '../definition/field.js';

/** A form's fields as somebody typed them. */
export type Typed = Readonly<Record<string, string | string[]>>;

/** Text, the code of a choice, codes of several, a number, a day `YYYY-MM-DD`, or yes and no. */
export type AnswerValue = string | readonly string[] | number | boolean;

/** What stands in a field: nothing, an answer, or something that is none, with the sentence that says why. */
export type FieldReading =
  { state: 'empty' } | { state: 'given'; value: AnswerValue } | { state: 'wrong'; because: Text };

const empty: FieldReading = { state: 'empty' };
const given = (value: AnswerValue): FieldReading => ({ state: 'given', value });
const wrong = (name: string, params?: Text['params']): FieldReading => ({
  state: 'wrong',
  because: { key: `applications.answer.${name}`, params },
});

/** The inputs that a field has in a form. */
export const inputsOf = ({ kind, code }: Field): string[] =>
  kind === 'date' ? ['Day', 'Month', 'Year'].map((part) => code + part) : [code];

/** Reads what was typed; it is never changed, only judged. */
export function readField(field: Field, typed: Typed): FieldReading {
  if (field.kind === 'date') return readDay(field, typed);
  if (field.kind === 'choices') return readChoices(field, many(typed[field.code]));
  const text = one(typed[field.code]).trim();
  return text === '' ? empty : readText(field, text);
}

type DateField = Extract<Field, { kind: 'date' }>;
type ChoicesField = Extract<Field, { kind: 'choices' }>;

function readText(field: Exclude<Field, DateField | ChoicesField>, text: string): FieldReading {
  switch (field.kind) {
    case 'text':
      return withinLimit(text, { mode: 'characters', max: field.max });
    case 'long_text':
      return withinLimit(text, field.limit);
    case 'choice':
      return field.choices.some(({ code }) => code === text) ? given(text) : wrong('choose');
    case 'number':
      return readNumber(field, Number(text.replace(',', '.')));
    default:
      return text === 'yes' || text === 'no' ? given(text === 'yes') : wrong('choose');
  }
}

function withinLimit(
  text: string,
  { mode, max }: { mode: 'words' | 'characters' | 'lines'; max: number },
): FieldReading {
  const count = countText(text, mode);
  return count <= max ? given(text) : wrong(`too_many_${mode}`, { count, max });
}

function readNumber({ from, to, whole }: Extract<Field, { kind: 'number' }>, number: number): FieldReading {
  const isOne = number >= from && number <= to && (!whole || Number.isInteger(number));
  return isOne ? given(number) : wrong(whole ? 'whole' : 'number', { from, to });
}

function readDay({ code, from, to }: DateField, typed: Typed): FieldReading {
  const day = dateFromParts(typed, code);
  if (day === '') return empty;
  if (day === undefined) return wrong('day');
  if (from && day < from) return wrong('day_too_early', { from: noonOf(from) });
  return to && day > to ? wrong('day_too_late', { to: noonOf(to) }) : given(day);
}

function readChoices({ choices, least = 0, most = choices.length }: ChoicesField, codes: string[]): FieldReading {
  if (codes.length === 0) return empty;
  if (!codes.every((code) => choices.some((choice) => choice.code === code))) return wrong('choose');
  if (codes.length < least) return wrong('too_few_choices', { least });
  return codes.length > most ? wrong('too_many_choices', { most }) : given(codes);
}

const one = (typed: string | string[] | undefined): string => (typeof typed === 'string' ? typed : (typed?.[0] ?? ''));

const many = (typed: string | string[] | undefined): string[] => [typed ?? []].flat().filter(Boolean);

/** The same day wherever it is written out. */
const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);
