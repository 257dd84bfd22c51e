import { Checkboxes, Select, TextArea, TextField, type InLanguages } from '../../platform/index.js';
import { isFile, QUESTION_KINDS, QUESTION_SECTIONS, type AskedField } from './asked-field.js';
import { answersTo } from './conditions.js';
import type { YlsQuestion } from './yls-question.entity.js';

const word = (name: string) => ({ key: `yls.question.${name}` });

/** What is said of a question; what its kind does not need stays empty. */
export function QuestionFields({ questions }: { questions: readonly YlsQuestion[] }) {
  return (
    <>
      <Select
        name="section"
        label={word('section')}
        choices={QUESTION_SECTIONS.map((value) => ({ value, label: { key: `yls.section.${value}` } }))}
      />
      <Select
        name="kind"
        label={word('kind')}
        choices={QUESTION_KINDS.map((value) => ({ value, label: word(`kind.${value}`) }))}
      />
      <TextArea name="label" label={word('label')} hint={word('label.hint')} rows={3} />
      <TextArea name="hint" label={word('hint')} rows={2} optional />
      <Limits />
      <Condition questions={questions} />
      <Checkboxes
        name="optional"
        label={word('optional')}
        choices={[{ value: 'yes', label: word('optional.yes') }]}
        optional
      />
      <Checkboxes
        name="forReviewers"
        label={word('reviewers')}
        hint={word('reviewers.hint')}
        choices={[{ value: 'yes', label: word('reviewers.yes') }]}
        optional
      />
      <TextField name="purpose" label={word('purpose')} hint={word('purpose.hint')} />
      <TextField name="keptMonths" label={word('kept')} inputMode="numeric" width="short" defaultValue="24" />
    </>
  );
}

const Limits = () => (
  <>
    <TextField
      name="words"
      label={word('words')}
      hint={word('words.hint')}
      inputMode="numeric"
      width="short"
      optional
    />
    <TextArea name="choices" label={word('choices')} hint={word('choices.hint')} rows={4} optional />
    <TextField name="from" label={word('from')} inputMode="numeric" width="short" optional />
    <TextField name="to" label={word('to')} inputMode="numeric" width="short" optional />
  </>
);

/** By its words, with what can be answered. */
function decisive(field: AskedField): string {
  const answers = answersTo(field);
  const words = (field.label as InLanguages)['en'] ?? field.code;
  return answers ? `${words} (${answers.join(', ')})` : words;
}

/** Only an earlier question of the same part decides. */
const Condition = ({ questions }: { questions: readonly YlsQuestion[] }) => (
  <>
    <Select
      name="whenField"
      label={word('when')}
      hint={word('when.hint')}
      choices={questions
        .filter(({ field }) => !isFile(field))
        .map(({ code, field }) => ({ value: code, label: decisive(field) }))}
      optional
    />
    <TextField name="whenIs" label={word('when-is')} hint={word('when-is.hint')} optional />
  </>
);
