import {
  Button,
  emptyForm,
  FileField,
  Form,
  Radios,
  Select,
  Tag,
  TextArea,
  useFormats,
  useText,
  type FormState,
} from '../../platform/index.js';
import { CONDITIONS, MOMENTS } from './condition-note.entity.js';
import type { LoanedWork } from './tour.queries.js';

interface LoanedWorkProps {
  legId: string;
  loan: LoanedWork;
  photograph: (fileId: string) => string;
  form: FormState;
}

/** A work on loan: its notes, and a new one. */
export function LoanedWorkBox({ legId, loan, photograph, form }: LoanedWorkProps) {
  const t = useText();
  const { slug, title, recalledAt, notes } = loan;
  return (
    <article class="loaned-work">
      <h3>{slug ? <a href={`/exhibit/${slug}`}>{title}</a> : title}</h3>
      {recalledAt && (
        <p>
          <Tag text={t('yaas.tour.recalled')} tone="bad" />
        </p>
      )}
      <ul class="loaned-work__notes">
        {notes.map((note) => (
          <Note key={note.id} legId={legId} note={note} photograph={photograph} />
        ))}
      </ul>
      <details open={form.errors.length > 0}>
        <summary>{t('yaas.tour.note')}</summary>
        <NoteForm legId={legId} loanId={loan.id} form={form} />
      </details>
    </article>
  );
}

interface NoteProps {
  legId: string;
  note: LoanedWork['notes'][number];
  photograph: (fileId: string) => string;
}

function Note({ legId, note: { id, moment, condition, note, madeAt, files }, photograph }: NoteProps) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <li>
      <p>
        {dateTime(new Date(madeAt))} · {t(`yaas.tour.moment.${moment}`)} · {t(`yaas.tour.condition.${condition}`)}
      </p>
      {note && <p>{note}</p>}
      {files.map((file) => (
        <a key={file} href={photograph(file)}>
          {t('yaas.tour.photograph')}
        </a>
      ))}
      <details>
        <summary>{t('yaas.tour.add_photograph')}</summary>
        <Form action={`/yaas/tour/${legId}/notes/${id}/photographs`} form={emptyForm} id={`photo-${id}`} files>
          <FileField name="file" label={{ key: 'yaas.tour.photograph' }} accept="image/*" />
          <Button text={{ key: 'yaas.tour.send_photograph' }} kind="secondary" />
        </Form>
      </details>
    </li>
  );
}

function NoteForm({ legId, loanId, form }: { legId: string; loanId: string; form: FormState }) {
  const t = useText();
  const moments = MOMENTS.map((value) => ({ value, label: t(`yaas.tour.moment.${value}`) }));
  const conditions = CONDITIONS.map((value) => ({ value, label: t(`yaas.tour.condition.${value}`) }));
  return (
    <Form action={`/yaas/tour/${legId}/loans/${loanId}/notes`} form={form} id={`note-${loanId}`}>
      <Select name="moment" label={{ key: 'yaas.tour.moment' }} choices={moments} empty={false} />
      <Radios name="condition" label={{ key: 'yaas.tour.condition' }} choices={conditions} />
      <TextArea name="note" label={{ key: 'yaas.tour.note' }} rows={3} optional />
      <Button text={{ key: 'yaas.tour.save_note' }} kind="secondary" />
    </Form>
  );
}
