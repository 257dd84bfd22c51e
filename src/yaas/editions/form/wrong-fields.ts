import type { z } from 'zod';
import type { FieldError } from '../../../platform/index.js';
import { contradictionsOf } from '../rule-set/contradictions.js';
import type { RuleSet } from '../rule-set.schema.js';
import { FORM_LANGUAGES, type Field } from './field.js';

type Path = readonly PropertyKey[];

/** What the schema refuses, as a sentence at the input that it is about; the first one of each input. */
export function wrongFields(
  issues: readonly z.core.$ZodIssue[],
  fields: readonly Field[],
  prefix: Path = [],
): FieldError[] {
  const found = new Map<string, FieldError>();
  for (const issue of issues) {
    const path = issue.path.slice(prefix.length).map(String);
    const hit = findField(fields, path);
    if (!prefix.every((key, index) => issue.path[index] === key) || !hit) continue;
    const field = inputOf(hit, path);
    if (!found.has(field)) found.set(field, { field, text: sentenceOf(issue, hit) });
  }
  return [...found.values()];
}

/** A contradiction is a sentence of its own; any other refusal says what the input takes. */
const sentenceOf = (issue: z.core.$ZodIssue, { kind }: Field) =>
  issue.code === 'custom'
    ? { key: 'yaas.editions.contradiction', params: { sentence: issue.message } }
    : { key: `yaas.editions.wrong.${kind}` };

/** The field that the path leads into; a path ends inside of a field where the whole of it is wrong. */
function findField(fields: readonly Field[], path: readonly string[]): Field | undefined {
  for (const field of fields) {
    const keys = field.name.split('.');
    const isOn = keys.every((key, index) => path[index] === undefined || path[index] === key);
    if (!isOn) continue;
    const rest = path.slice(keys.length);
    if (field.kind === 'group') return findField(field.fields, rest) ?? field;
    if (field.kind === 'rows') return (rest.length > 1 ? findField(field.fields, rest.slice(1)) : undefined) ?? field;
    return field;
  }
  return undefined;
}

/** The name of the input: a sentence is written in its first language. */
function inputOf({ kind }: Field, path: readonly string[]): string {
  const name = path.join('.');
  if (kind !== 'words' && kind !== 'long_words' && kind !== 'word_lines') return name;
  return FORM_LANGUAGES.some((language) => language === path.at(-1)) ? name : `${name}.en`;
}

/** What on this page contradicts itself or another page. */
export function contradictionErrors(rules: RuleSet, fields: readonly Field[], prefix: Path = []): FieldError[] {
  const issues = contradictionsOf(rules).map((one) => ({ code: 'custom' as const, ...one, input: undefined }));
  return wrongFields(issues, fields, prefix);
}
