import { AnswerList, documentsPath } from '../../../applications/index.js';
import {
  Alert,
  Button,
  Form,
  PageHeader,
  Section,
  TextArea,
  TextField,
  useFormats,
  useText,
  type FormState,
} from '../../../platform/index.js';
import { papersDefinition } from '../../papers/papers.definition.js';
import type { HealthFile } from '../nurse.queries.js';
import { SignedTag } from './nurse.page.js';

interface HealthFileProps {
  file: HealthFile;
  forms: { note: FormState; given: FormState };
}

/** All that the family told of a student's health, and what nurses wrote since. */
export function HealthFilePage({ file, forms }: HealthFileProps) {
  const { registration, summit, isSigned } = file;
  return (
    <>
      <PageHeader eyebrow={summit.name} title={registration.name} lead={{ key: 'yls.health.file.lead' }}>
        <SignedTag isSigned={isSigned} />
      </PageHeader>
      {!isSigned && <Alert tone="warning" slim text={{ key: 'yls.health.not-signed' }} />}
      <Told file={file} />
      <Write id={registration.id} forms={forms} />
      <Notes file={file} />
    </>
  );
}

function Told({ file: { answers, formId } }: { file: HealthFile }) {
  const t = useText();
  return (
    <>
      {papersDefinition.sections
        .filter(({ code }) => answers[code])
        .map(({ code, fields }) => (
          <Section key={code} title={{ key: `yls.paper.${code}` }}>
            {Object.keys(answers[code]!).length > 0 ? (
              <AnswerList fields={fields} answers={answers[code]!} />
            ) : (
              <p class="quiet">{t('yls.health.nothing-told')}</p>
            )}
          </Section>
        ))}
      {formId && (
        <p>
          <a href={documentsPath(formId)}>{t('yls.health.papers')}</a>
        </p>
      )}
    </>
  );
}

/** Nothing of it is changed afterwards. */
const Write = ({ id, forms }: { id: string; forms: HealthFileProps['forms'] }) => (
  <Section title={{ key: 'yls.health.write' }} lead={{ key: 'yls.health.write.lead' }}>
    <Form action={`/yls/registrations/${id}/health/given`} form={forms.given}>
      <TextField name="medicine" label={{ key: 'yls.health.medicine' }} autocomplete="off" />
      <TextField name="dose" label={{ key: 'yls.health.dose' }} optional autocomplete="off" />
      <TextField
        name="time"
        label={{ key: 'yls.health.time' }}
        hint={{ key: 'yls.health.time.hint' }}
        width="short"
        autocomplete="off"
      />
      <TextField name="words" label={{ key: 'yls.health.remark' }} optional autocomplete="off" />
      <Button text={{ key: 'yls.health.give' }} />
    </Form>
    <Form action={`/yls/registrations/${id}/health/notes`} form={forms.note} id="note">
      <TextArea name="words" label={{ key: 'yls.health.note' }} rows={4} />
      <Button text={{ key: 'yls.health.keep' }} kind="secondary" />
    </Form>
  </Section>
);

function Notes({ file: { notes } }: { file: HealthFile }) {
  const t = useText();
  const { dateTime } = useFormats();
  if (notes.length === 0) return null;
  return (
    <Section title={{ key: 'yls.health.notes' }}>
      <ul class="yls-rows">
        {notes.map(({ noteId, kind, words, medicine, dose, givenAt, writtenAt, by }) => (
          <li key={noteId}>
            {kind === 'given' && (
              <strong dir="auto">
                {t('yls.health.given-at', { medicine: `${medicine} ${dose}`.trim(), at: dateTime(givenAt!) })}
              </strong>
            )}
            {words && <div dir="auto">{words}</div>}
            <div class="quiet">{t('yls.health.by', { by, at: dateTime(writtenAt) })}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
