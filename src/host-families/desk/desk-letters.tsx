import {
  Button,
  Checkboxes,
  DateField,
  Form,
  TextArea,
  TextField,
  useFormats,
  useText,
  type FormState,
} from '../../platform/index.js';
import type { AdverseLetter } from '../checks/adverse-letter.entity.js';
import { peopleWithFindings } from '../checks/found.js';
import type { DeskFile } from './desk-file.queries.js';

/** What was written to people whose check found something, and the form for the first letter. */
export function DeskLetters({ desk, form }: { desk: DeskFile; form: FormState }) {
  const t = useText();
  const { people, letters, file, mayDecide } = desk;
  const told = new Set(letters.map(({ memberId }) => memberId));
  const untold = mayDecide ? peopleWithFindings(people).filter(({ id }) => !told.has(id)) : [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (
    <>
      {letters.map((letter) => (
        <Letter key={letter.id} letter={letter} name={names.get(letter.memberId) ?? ''} form={form} />
      ))}
      {untold.map(({ id, name }) => (
        <details key={id} class="host-act" open={form.errors.length > 0}>
          <summary>{t('host-families.files.letter.new', { name })}</summary>
          <p>{t('host-families.files.letter.lead')}</p>
          <Form action={`/host-families/files/${file.id}/letters`} form={form}>
            <input type="hidden" name="memberId" value={id} />
            <TextField name="vendor" label={{ key: 'host-families.files.letter.vendor' }} maxLength={200} />
            <TextArea
              name="vendorContact"
              label={{ key: 'host-families.files.letter.contact' }}
              hint={{ key: 'host-families.files.letter.contact.hint' }}
              rows={3}
            />
            <Checkboxes
              name="copySent"
              label={{ key: 'host-families.files.letter.copy' }}
              choices={[{ value: 'yes', label: { key: 'host-families.files.letter.copy.yes' } }]}
            />
            <Button text={{ key: 'host-families.files.letter.send' }} />
          </Form>
        </details>
      ))}
    </>
  );
}

function Letter({ letter, name, form }: { letter: AdverseLetter; name: string; form: FormState }) {
  const t = useText();
  const { date, day } = useFormats();
  const { id, fileId, kind, sentAt, answerBy, answeredOn, answer } = letter;
  const path = `/host-families/files/${fileId}/letters/${id}`;
  return (
    <div class="host-act">
      <p>
        <a href={path}>{t(`host-families.files.letter.${kind}`, { name })}</a>
        {` · ${t('host-families.files.letter.sent', { day: date(sentAt) })}`}
        {answerBy && ` · ${t('host-families.files.letter.until', { day: day(answerBy) })}`}
      </p>
      {answeredOn && <p>{`${t('host-families.files.letter.answered', { day: day(answeredOn) })}: ${answer}`}</p>}
      {kind === 'pre_adverse' && !answeredOn && (
        <details open={form.errors.some(({ field }) => field === 'answer' || field === 'answeredOn')}>
          <summary>{t('host-families.files.letter.answer.new')}</summary>
          <Form action={`${path}/answer`} form={form}>
            <DateField name="answeredOn" label={{ key: 'host-families.files.letter.answer.on' }} />
            <TextArea name="answer" label={{ key: 'host-families.files.letter.answer' }} rows={4} />
            <Button text={{ key: 'host-families.files.letter.answer.keep' }} kind="secondary" />
          </Form>
        </details>
      )}
    </div>
  );
}
