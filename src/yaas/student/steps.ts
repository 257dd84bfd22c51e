import type { Text } from '../../platform/index.js';
import type { StudentEntry } from '../entries/entries.queries.js';
import { stepSchemas, type FormStep } from '../entries/entry.schema.js';

/** The steps of the form in their order; `check` is the last page and has no fields. */
export const STEPS = ['work', 'about', 'declarations', 'guardian', 'check'] as const;
export type EntryStep = (typeof STEPS)[number];

export const isStep = (step: string): step is EntryStep => STEPS.some((known) => known === step);
export const isFormStep = (step: string): step is FormStep => step in stepSchemas;

export const pathOf = (id: string, step: EntryStep): string => `/yaas/entries/${id}/edit/${step}`;

/** Where a saved step leads. */
export function pathAfter(id: string, step: FormStep): string {
  return pathOf(id, STEPS[STEPS.indexOf(step) + 1]!);
}

export const titleOf = (step: EntryStep): Text => ({ key: `yaas.step.${step}.title` });

/** Which step puts a rule right; the check page links there. */
const STEP_OF_RULE: Record<string, EntryStep> = {
  work_present: 'work',
  length_within_limit: 'work',
  title_given: 'about',
  described_for_all: 'about',
  work_is_unsigned: 'about',
  made_by_student: 'declarations',
  ai_declared: 'declarations',
  guardian_named: 'guardian',
  guardian_is_another: 'guardian',
};

export const stepOfRule = (ruleId: string): EntryStep | undefined => STEP_OF_RULE[ruleId];

/** What is stored, as the step's form shows it. */
export function storedValues(entry: StudentEntry): Record<string, string> {
  const { body, title, statement, alternativeText, language, sources, aiStatement, school } = entry;
  const { guardianName, guardianEmail, aiUse, ownWork } = entry;
  const texts = { body, title, statement, alternativeText, language, sources, aiStatement, school };
  return { ...texts, guardianName, guardianEmail, aiUse: aiUse ?? '', ownWork: ownWork ? 'yes' : '' };
}
