import {
  Checkboxes,
  DateField,
  Radios,
  Select,
  TextArea,
  TextField,
  useLocale,
  useText,
  useWords,
  type Choice,
  type Words,
} from '../../platform/index.js';
import type { Field } from '../definition/field.js';
import { wordsOf, type Wording } from '../definition/wording.js';

/** The questions of a section, or of a referee or an interview: whatever a definition asks. */
export function SectionFields({ fields }: { fields: readonly Field[] }) {
  return (
    <>
      {fields.map((field) => (
        <AskedField key={field.code} field={field} fields={fields} />
      ))}
    </>
  );
}

/** Without scripts all questions are in sight, with a word on when they apply; with scripts only those that do. */
function AskedField({ field, fields }: { field: Field; fields: readonly Field[] }) {
  const decisive = field.when && fields.find(({ code }) => code === field.when?.field);
  if (!field.when || !decisive) return <Question field={field} />;
  const values = [field.when.is].flat();
  return (
    <applications-when data-field={decisive.code} data-values={values.join(' ')}>
      <WhenWords decisive={decisive} values={values} />
      <Question field={field} />
    </applications-when>
  );
}

function WhenWords({ decisive, values }: { decisive: Field; values: readonly string[] }) {
  const t = useText();
  const words = useWords();
  const said = useWording();
  const labels = choicesOf(decisive, said)
    .filter(({ value }) => values.includes(value))
    .map(({ label }) => words(label));
  const params = { question: words(said(decisive.label)), answer: labels.join(' / ') || values.join(' / ') };
  return <p class="applications-when">{t('applications.when', params)}</p>;
}

/** Longer lists, as of languages, are chosen from and not scrolled through. */
const MOST_IN_SIGHT = 12;

interface Asked {
  name: string;
  label: Words;
  hint: Words | undefined;
  optional: boolean;
}

function Question({ field }: { field: Field }) {
  const said = useWording();
  const { code, label, hint, optional = false } = field;
  const asked = { name: code, label: said(label), hint: hint && said(hint), optional };
  switch (field.kind) {
    case 'text':
      return <TextField {...asked} maxLength={Math.max(field.max, 200)} />;
    case 'long_text':
      return <TextArea {...asked} count={{ ...field.limit, locale: 'en' }} rows={field.limit.max > 600 ? 10 : 5} />;
    case 'number':
      return <TextField {...asked} inputMode={field.whole ? 'numeric' : 'decimal'} width="short" />;
    case 'date':
      return <DateField {...asked} birthday={field.birthday ?? false} />;
    case 'choices':
      return <Checkboxes {...asked} choices={choicesOf(field, said)} />;
    default:
      return <OneOf field={field} asked={asked} />;
  }
}

function OneOf({ field, asked }: { field: Field; asked: Asked }) {
  const choices = choicesOf(field, useWording());
  if (choices.length > MOST_IN_SIGHT) return <Select {...asked} choices={choices} />;
  return <Radios {...asked} choices={choices} inline={field.kind === 'yes_no'} />;
}

/** What a definition says, in the reader's language. */
export function useWording(): (wording: Wording) => Words {
  const { locale } = useLocale();
  return (wording) => wordsOf(wording, locale);
}

/** The answers that a question offers; none where one writes. */
export function choicesOf(field: Field, said: (wording: Wording) => Words): Choice[] {
  if (field.kind === 'yes_no')
    return ['yes', 'no'].map((value) => ({ value, label: { key: `applications.answer.${value}` } }));
  if (field.kind !== 'choice' && field.kind !== 'choices') return [];
  return field.choices.map(({ code, label, hint }) => ({ value: code, label: said(label), hint: hint && said(hint) }));
}
