import { Checkboxes, DateField, Radios, TextField, useLocale, type Choice } from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import type { StudentEntry } from '../entries/entries.queries.js';
import type { EntryAnswers } from '../entries/entry-answers.js';
import { questionsOf } from './asked-questions.js';

/** The questions that only this edition's rule book asks. */
export function QuestionFields({ entry }: { entry: StudentEntry }) {
  return (
    <>
      {questionsOf(entry.edition.rules, entry.category).map((question) => (
        <Question key={question} question={question} entry={entry} />
      ))}
    </>
  );
}

const NUMBERS: ReadonlySet<string> = new Set(['grade', 'authors', 'width', 'height', 'depth', 'weight']);

function Question({ question, entry }: { question: keyof EntryAnswers; entry: StudentEntry }) {
  const choices = useChoices(question, entry);
  const physical = entry.category.work.kind === 'image' ? entry.category.work.physical : null;
  const unit = question === 'weight' ? physical?.weightUnit : physical?.unit;
  const label = { key: `yaas.question.${question}`, params: { unit: unit ?? '' } };
  if (question === 'madeOn') return <DateField name={question} label={label} />;
  if (question === 'attested') return <Checkboxes name={question} label={label} choices={choices} />;
  if (NUMBERS.has(question)) return <TextField name={question} label={label} inputMode="decimal" width="short" />;
  return <Radios name={question} label={label} choices={choices} />;
}

const CODES: Partial<Record<keyof EntryAnswers, readonly string[]>> = {
  helped: ['no', 'yes'],
  published: ['no', 'yes'],
  secondLanguage: ['no', 'yes'],
  enteredBefore: ['no', 'yes', 'awarded'],
  mounting: ['unframed', 'mounted', 'framed'],
};

function useChoices(question: keyof EntryAnswers, { edition: { rules } }: StudentEntry): readonly Choice[] {
  const { locale } = useLocale();
  const named = (codes: readonly string[]) =>
    codes.map((value) => ({ value, label: { key: `yaas.question.${question}.${value}` } }));
  if (question === 'connection') return named(rules.affiliation.connections);
  if (question === 'attested')
    return rules.attestations.map(({ code, label }) => ({ value: code, label: inLocale(label, locale) }));
  if (question === 'division')
    return rules.divisions.map(({ code, label, description }) => ({
      value: code,
      label: inLocale(label, locale),
      hint: inLocale(description, locale),
    }));
  return named(CODES[question] ?? []);
}
