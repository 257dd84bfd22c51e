import { SummaryList, useFormats, useText, useWords, type Words } from '../../platform/index.js';
import type { Answers } from '../answers/read-answers.js';
import type { AnswerValue } from '../answers/read-field.js';
import type { Field } from '../definition/field.js';
import { useWording } from './section-fields.js';

interface AnswerListProps {
  fields: readonly Field[];
  answers: Answers;
  /** The language in which somebody wrote. */
  lang?: string;
}

/** Questions with their answers, to be read; what was not asked or not answered is left out. */
export function AnswerList({ fields, answers, lang }: AnswerListProps) {
  const said = useWording();
  const rows = fields.flatMap((field) => {
    const value = answers[field.code];
    return value === undefined
      ? []
      : [{ label: said(field.label), value: <Answer field={field} value={value} lang={lang} /> }];
  });
  return <SummaryList rows={rows} />;
}

function Answer({ field, value, lang }: { field: Field; value: AnswerValue; lang: string | undefined }) {
  const t = useText();
  const words = useWords();
  const said = useWording();
  const { day, number } = useFormats();
  if (typeof value === 'boolean') return <>{t(value ? 'applications.answer.yes' : 'applications.answer.no')}</>;
  if (typeof value === 'number') return <>{number(value)}</>;
  if (field.kind === 'date') return <>{day(String(value))}</>;
  if (field.kind === 'choice' || field.kind === 'choices') {
    const labels = [value].flat().map((code) => labelOf(field, code, said));
    return <>{labels.map((label) => words(label)).join(', ')}</>;
  }
  return (
    <span class="applications-words" dir="auto" lang={lang}>
      {String(value)}
    </span>
  );
}

type Choosing = Extract<Field, { kind: 'choice' | 'choices' }>;

function labelOf({ choices }: Choosing, code: string | boolean | number, said: ReturnType<typeof useWording>): Words {
  const choice = choices.find((one) => one.code === code);
  return choice ? said(choice.label) : String(code);
}
