import type { Actor, FormState, Text } from '../../platform/index.js';
import type { StudentEntry } from '../entries/entries.queries.js';
import { questionsOf } from './asked-questions.js';
import { stepSchemas, type FormStep } from '../entries/entry.schema.js';
import { asksEvidence, asksWords } from '../works/asked-of-work.js';

/** The steps of the form in their order; `check` is the last page and has no fields, `evidence` has files alone. */
const STEPS = ['work', 'about', 'words', 'declarations', 'questions', 'evidence', 'guardian', 'check'] as const;
export type EntryStep = (typeof STEPS)[number];

/** What every part of a step's page is made from. */
export interface StepShown {
  entry: StudentEntry;
  step: EntryStep;
  form: FormState;
  actor: Actor;
}

export const isStep = (step: string): step is EntryStep => STEPS.some((known) => known === step);
export const isFormStep = (step: string): step is FormStep => step in stepSchemas;

/** The steps that this entry's category asks for. */
export function stepsOf({ edition, category, language, sources, parts }: StudentEntry): readonly EntryStep[] {
  const asked = { rules: edition.rules, category, language, sources, parts };
  const left = new Set<EntryStep>();
  if (!asksWords(asked)) left.add('words');
  if (!asksEvidence(asked)) left.add('evidence');
  if (questionsOf(edition.rules, category).length === 0) left.add('questions');
  return STEPS.filter((step) => !left.has(step));
}

export const pathOf = (id: string, step: EntryStep): string => `/yaas/entries/${id}/edit/${step}`;

/** Where a saved step leads. */
export function pathAfter(entry: StudentEntry, step: EntryStep): string {
  const steps = stepsOf(entry);
  const next = STEPS.slice(STEPS.indexOf(step) + 1).find((one) => steps.includes(one));
  return pathOf(entry.id, next ?? 'check');
}

export const titleOf = (step: EntryStep): Text => ({ key: `yaas.step.${step}.title` });

/** Which step and which of its fields put a rule right; the check page links there. */
const PLACE_OF_RULE: Record<string, { step: EntryStep; field?: string }> = {
  work_present: { step: 'work' },
  length_within_limit: { step: 'work', field: 'body' },
  title_given: { step: 'about', field: 'title' },
  described_for_all: { step: 'about', field: 'alternativeText' },
  work_is_unsigned: { step: 'about' },
  made_by_student: { step: 'declarations', field: 'ownWork' },
  ai_declared: { step: 'declarations', field: 'aiUse' },
  division_fits: { step: 'questions', field: 'division' },
  grade_allowed: { step: 'questions', field: 'grade' },
  connection_given: { step: 'questions', field: 'connection' },
  all_attested: { step: 'questions', field: 'attested' },
  authors_within: { step: 'questions', field: 'authors' },
  help_allowed: { step: 'questions', field: 'helped' },
  not_published: { step: 'questions', field: 'published' },
  not_entered_before: { step: 'questions', field: 'enteredBefore' },
  made_since: { step: 'questions', field: 'madeOn' },
  size_within: { step: 'questions', field: 'width' },
  weight_within: { step: 'questions', field: 'weight' },
  mounting_fits: { step: 'questions', field: 'mounting' },
  statement_fits: { step: 'about', field: 'statement' },
  lyrics_given: { step: 'words', field: 'lyrics' },
  transcript_given: { step: 'words', field: 'transcript' },
  process_shown: { step: 'evidence' },
  guardian_named: { step: 'guardian', field: 'guardianName' },
  guardian_is_another: { step: 'guardian', field: 'guardianEmail' },
};

/** Undefined for what no step of the form can change, such as a deadline. */
export function placeOfRule(entryId: string, ruleId: string): { step: EntryStep; href: string } | undefined {
  const place = PLACE_OF_RULE[ruleId];
  return (
    place && { step: place.step, href: `${pathOf(entryId, place.step)}${place.field ? `#field-${place.field}` : ''}` }
  );
}
