import { readForm, type FormState } from '../../platform/index.js';
import { readAnswers, typedOf, type Lack } from '../answers/read-answers.js';
import type { ReferencePlan } from '../definition/definition.js';
import { referenceForm } from './reference.schema.js';
import type { ReferenceSheet } from './references.service.js';

export type ReferenceForm =
  | { ok: true; sheet: ReferenceSheet }
  | { ok: false; values: FormState['values']; errors: FormState['errors']; lacks: readonly Lack[] };

/** A referee's form: all questions are answered or it comes back as it was typed. */
export function readReference(plan: ReferencePlan, body: unknown): ReferenceForm {
  const read = readForm(referenceForm(plan), body);
  const { values, errors } = read.form;
  const { lacks } = readAnswers(plan.asked.fields, values);
  if (!read.ok || lacks.length > 0) return { ok: false, values, errors, lacks };
  return { ok: true, sheet: { relation: read.value.relation, typed: typedOf(plan.asked.fields, values) } };
}
