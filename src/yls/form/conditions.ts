import type { AskedField } from './asked-field.js';
import type { YlsQuestion } from './yls-question.entity.js';

/** Pure: what can be answered to a question, as data; null where anything can. */
export function answersTo(field: AskedField): string[] | null {
  if (field.kind === 'yes_no') return ['yes', 'no'];
  return field.kind === 'choice' || field.kind === 'choices' ? field.choices.map(({ code }) => code) : null;
}

/** Pure: whether the answer that a question depends on can be given: one that cannot would hide the question for good. */
export function isAnswerable(field: AskedField, questions: readonly Pick<YlsQuestion, 'field'>[]): boolean {
  if (!('when' in field) || !field.when) return true;
  const { field: code, is } = field.when;
  const decisive = questions.find((one) => one.field.code === code);
  const possible = decisive && answersTo(decisive.field);
  return !possible || [is].flat().every((answer) => possible.includes(answer));
}
