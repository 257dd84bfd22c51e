import type { Text } from '../../platform/index.js';
import type { Field } from '../definition/field.js';
import type { Wording } from '../definition/wording.js';
import { inputsOf, readField, type AnswerValue, type FieldReading, type Typed } from './read-field.js';

/** Answers of one section by field; only those that were asked and given. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** A question that waits for an answer, or for a better one. */
export interface Lack {
  field: string;
  label: Wording;
  /** Null where nothing was typed; else what is wrong with it. */
  because: Text | null;
}

export interface AnswersReading {
  answers: Answers;
  lacks: readonly Lack[];
}

/** Reads a section: what its conditions do not ask counts neither as an answer nor as missing, whatever was typed. */
export function readAnswers(fields: readonly Field[], typed: Typed): AnswersReading {
  const answers: Record<string, AnswerValue> = {};
  const lacks: Lack[] = [];
  for (const field of fields.filter((one) => isAsked(one, fields, typed))) {
    const reading = readField(field, typed);
    if (reading.state === 'given') answers[field.code] = reading.value;
    else if (reading.state === 'wrong' || !field.optional) lacks.push(lackOf(field, reading));
  }
  return { answers, lacks };
}

/** Whether the answers so far ask the field. */
export function isAsked({ when }: Field, fields: readonly Field[], typed: Typed): boolean {
  if (!when) return true;
  const decisive = fields.find(({ code }) => code === when.field);
  if (!decisive || !isAsked(decisive, fields, typed)) return false;
  const reading = readField(decisive, typed);
  return reading.state === 'given' && codesOf(reading.value).some((code) => [when.is].flat().includes(code));
}

/** What the form sent, without anything that the fields do not ask. */
export function typedOf(fields: readonly Field[], sent: Typed): Typed {
  const names = new Set(fields.flatMap(inputsOf));
  return Object.fromEntries(Object.entries(sent).filter(([name, value]) => names.has(name) && value.length > 0));
}

const lackOf = ({ code, label }: Field, reading: FieldReading): Lack => ({
  field: code,
  label,
  because: reading.state === 'wrong' ? reading.because : null,
});

const codesOf = (value: AnswerValue): string[] => {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  return typeof value === 'object' ? [...value] : [String(value)];
};
