import {
  Button,
  DateField,
  Form,
  newId,
  PageHeader,
  Radios,
  TextArea,
  useReader,
  useText,
  type FormState,
} from '../../platform/index.js';
import { dayOfOffice } from '../application/office-day.js';
import { KeptForms } from './kept-forms.js';
import { MODES, QUESTIONS, YES_OR_NO, type Party, type Question } from './living-words.js';

interface NewContactProps {
  /** Of the application. */
  id: string;
  name: string;
  party: Party;
  form: FormState;
  account: string;
}

/** The monthly talk, question by question: large targets, one column, all of it on one page that a telephone keeps open. */
export function NewContactPage({ id, name, party, form, account }: NewContactProps) {
  const t = useText();
  const today = dayOfOffice(useReader().now);
  const other: Party = party === 'student' ? 'host' : 'student';
  return (
    <>
      <PageHeader
        eyebrow={name}
        title={{ key: `exchange.living.talk.with.${party}` }}
        lead={{ key: `exchange.living.talk.lead.${party}` }}
      />
      <p>
        <a href={`/exchange/applications/${id}/contacts/new?party=${other}`}>
          {t(`exchange.living.talk.instead.${other}`)}
        </a>
      </p>
      <KeptForms account={account} name={name}>
        <Form action={`/exchange/applications/${id}/contacts`} form={form}>
          <input type="hidden" name="party" value={party} />
          <input type="hidden" name="sentKey" value={String(form.values['sentKey'] ?? newId())} />
          <DateField name="happenedOn" label={{ key: 'exchange.living.talk.on' }} defaultValue={today} />
          <Radios
            name="mode"
            label={{ key: 'exchange.living.talk.mode' }}
            hint={{ key: `exchange.living.talk.mode.hint.${party}` }}
            choices={MODES.map((mode) => ({ value: mode, label: { key: `exchange.living.mode.${mode}` } }))}
          />
          {QUESTIONS[party].map((question: Question) => (
            <AskedQuestion key={question} party={party} question={question} />
          ))}
          <TextArea
            name="notes"
            label={{ key: 'exchange.living.talk.notes' }}
            hint={{ key: 'exchange.living.talk.notes.hint' }}
            rows={5}
            optional
          />
          <Button text={{ key: 'exchange.living.talk.save' }} big />
        </Form>
      </KeptForms>
    </>
  );
}

const AskedQuestion = ({ party, question }: { party: Party; question: Question }) => (
  <Radios
    name={question}
    label={{ key: `exchange.living.question.${party}.${question}` }}
    choices={(YES_OR_NO.has(question) ? ['yes', 'no'] : ['good', 'mixed', 'bad']).map((value) => ({
      value,
      label: { key: `exchange.living.answer.${value}` },
    }))}
  />
);
