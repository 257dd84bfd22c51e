import type { z } from 'zod';
import type { FieldError, FormState } from '../../../platform/index.js';
import { ruleSetShape, type RuleSet } from '../rule-set.schema.js';
import type { Field } from './field.js';
import { readFields } from './read-fields.js';
import { wrongFields } from './wrong-fields.js';

export type PageReading = { ok: true; rules: RuleSet } | { ok: false; errors: FieldError[] };

/** A page of the rule set as it was typed, put into the whole; refused where it has not the shape of a rule. */
export function readPage(fields: readonly Field[], values: FormState['values'], rules: RuleSet): PageReading {
  const changed = structuredClone(rules);
  readFields(fields, values, changed);
  return shaped(changed, fields);
}

/** The same for the page of one category. */
export function readCategory(
  fields: readonly Field[],
  values: FormState['values'],
  { rules, index }: { rules: RuleSet; index: number },
): PageReading {
  const changed = structuredClone(rules);
  readFields(fields, values, changed.categories[index]!);
  return shaped(changed, fields, ['categories', index]);
}

function shaped(changed: RuleSet, fields: readonly Field[], prefix: PropertyKey[] = []): PageReading {
  const parsed = ruleSetShape.safeParse(changed);
  if (parsed.success) return { ok: true, rules: parsed.data };
  const errors = wrongFields(parsed.error.issues, fields, prefix);
  // What the page cannot show has another page's name; it would be a mistake of ours, not of who typed.
  if (errors.length === 0) throw parsed.error satisfies z.ZodError;
  return { ok: false, errors };
}
