import { formatDay, formatNumber, type Catalogue } from '../../platform/index.js';
import type { AnswerValue } from '../answers/read-field.js';
import type { Field } from '../definition/field.js';
import { wordsOf, type Wording } from '../definition/wording.js';

/** An answer as somebody reads it in the language. */
export function answerWords(
  { field, value }: { field: Field; value: AnswerValue },
  { catalogue, locale }: { catalogue: Catalogue; locale: string },
): string {
  const said = (wording: Wording) => catalogue.words(locale, wordsOf(wording, locale));
  if (typeof value === 'boolean')
    return catalogue.text(locale, value ? 'applications.answer.yes' : 'applications.answer.no');
  if (typeof value === 'number') return formatNumber(value, locale);
  if (field.kind === 'date') return formatDay(String(value), locale);
  if (field.kind !== 'choice' && field.kind !== 'choices') return String(value);
  const labels = field.choices.filter(({ code }) => [value].flat().includes(code)).map(({ label }) => said(label));
  return labels.join(', ');
}
