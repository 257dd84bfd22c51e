import {
  Button,
  Checkboxes,
  DateField,
  Form,
  PageHeader,
  Radios,
  Select,
  TextField,
  useFormats,
  useText,
  type FormState,
} from '../../platform/index.js';
import { documentsPath } from '../../applications/index.js';
import { TUITIONS } from '../schools/school-kind.js';
import type { DeskApplication } from './desk-application.queries.js';

interface AcceptancePageProps {
  desk: DeskApplication;
  form: FormState;
}

/** What the letter of the school says: 22 CFR 62.25(f). */
export function AcceptancePage({ desk, form }: AcceptancePageProps) {
  return (
    <>
      <PageHeader
        eyebrow={desk.student}
        title={{ key: 'exchange.school.acceptance' }}
        lead={{ key: 'exchange.school.acceptance.lead' }}
      />
      <Form action={`/exchange/applications/${desk.application.id}/acceptance`} form={form}>
        <Fields schools={desk.schools} letters={desk.letters} />
      </Form>
    </>
  );
}

function Fields({ schools, letters }: Pick<DeskApplication, 'schools' | 'letters'>) {
  return (
    <>
      <Select
        name="schoolId"
        label={{ key: 'exchange.school.name' }}
        choices={schools.map(({ id, name, place }) => ({ value: id, label: `${name}, ${place}` }))}
      />
      <TextField
        name="signerName"
        label={{ key: 'exchange.school.signer-name' }}
        hint={{ key: 'exchange.school.signer-name.hint' }}
      />
      <TextField name="signerTitle" label={{ key: 'exchange.school.signer-title' }} />
      <DateField name="signedOn" label={{ key: 'exchange.school.signed-on' }} />
      <Radios
        name="tuition"
        label={{ key: 'exchange.school.tuition' }}
        choices={TUITIONS.map((value) => ({ value, label: { key: `exchange.tuition.${value}` } }))}
      />
      <DateField
        name="tuitionFinalOn"
        label={{ key: 'exchange.school.tuition-final' }}
        hint={{ key: 'exchange.school.tuition-final.hint' }}
        optional
      />
      <Checkboxes
        name="letters"
        label={{ key: 'exchange.school.letters' }}
        choices={[
          { value: 'midyear', label: { key: 'exchange.school.midyear' } },
          { value: 'more-than-five', label: { key: 'exchange.school.more-than-five' } },
        ]}
        optional
      />
      <Letter letters={letters} />
      <Button text={{ key: 'exchange.school.acceptance.save' }} />
    </>
  );
}

/** The letter itself, among the documents of the application. */
function Letter({ letters: { formId, letters } }: Pick<DeskApplication, 'letters'>) {
  const t = useText();
  const { date } = useFormats();
  return (
    <>
      {letters.length > 0 && (
        <Select
          name="documentId"
          label={{ key: 'exchange.school.letter' }}
          empty={{ key: 'exchange.school.letter.none' }}
          choices={letters.map(({ id, sentAt }) => ({
            value: id,
            label: t('exchange.school.letter.sent', { day: date(sentAt) }),
          }))}
          optional
        />
      )}
      {formId && (
        <p>
          <a href={documentsPath(formId)}>{t('exchange.school.letter.send')}</a>
        </p>
      )}
    </>
  );
}
