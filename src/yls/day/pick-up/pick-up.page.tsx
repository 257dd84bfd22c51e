import {
  Alert,
  Button,
  Form,
  newForm,
  PageHeader,
  Section,
  TextField,
  useFormats,
  useText,
  type FormState,
} from '../../../platform/index.js';
import type { YlsSummit } from '../../summit/yls-summit.entity.js';
import type { ToCollect } from './pick-up.queries.js';

interface PickUpProps {
  summit: YlsSummit;
  lines: readonly ToCollect[];
  words: string;
  /** The student whose form is open. */
  chosen: string | null;
  forms: { code: FormState; known: FormState };
  leads: boolean;
}

/** First the student is found, then whoever came says the code. */
export function PickUpPage({ summit, lines, words, chosen, forms, leads }: PickUpProps) {
  const path = `/yls/day/${summit.id}/pick-up`;
  const student = lines.find(({ id }) => id === chosen);
  return (
    <>
      <PageHeader eyebrow={summit.name} title={{ key: 'yls.pick-up.title' }} lead={{ key: 'yls.pick-up.lead' }} />
      {student && !student.releasedAt && (
        <Giving path={path} words={words} student={student} forms={forms} leads={leads} />
      )}
      <Form action={path} method="get" form={newForm({ words })}>
        <TextField name="words" label={{ key: 'yls.pick-up.find' }} autocomplete="off" />
        <Button text={{ key: 'yls.door.search' }} kind="secondary" />
      </Form>
      <Lines path={path} lines={lines} words={words} timeZone={summit.timeZone} />
    </>
  );
}

function Lines({
  path,
  lines,
  words,
  timeZone,
}: Pick<PickUpProps, 'lines' | 'words'> & { path: string; timeZone: string }) {
  const t = useText();
  const { dateTime } = useFormats();
  const hrefOf = (registration: string) => `${path}?${new URLSearchParams({ words, registration })}`;
  return (
    <ul class="yls-rows">
      {lines.map(({ id, name, collectors, collectedBy, releasedAt }) => (
        <li key={id}>
          {releasedAt ? (
            t('yls.pick-up.went', { name, to: collectedBy ?? '', at: dateTime(releasedAt, timeZone) })
          ) : (
            <>
              <a href={hrefOf(id)}>{name}</a> {t('yls.pick-up.named', { count: collectors })}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Giving({
  path,
  words,
  student,
  forms,
  leads,
}: { path: string; student: ToCollect } & Pick<PickUpProps, 'forms' | 'leads' | 'words'>) {
  const params = { name: student.name };
  return (
    <Section title={{ key: 'yls.pick-up.give', params }}>
      {student.collectors === 0 && <Alert tone="warning" slim text={{ key: 'yls.pick-up.none' }} />}
      <Form action={path} form={forms.code}>
        <input type="hidden" name="registration" value={student.id} />
        <input type="hidden" name="words" value={words} />
        <TextField
          name="code"
          label={{ key: 'yls.pick-up.code' }}
          hint={{ key: 'yls.pick-up.code.hint' }}
          autocomplete="off"
          width="short"
        />
        <Button text={{ key: 'yls.pick-up.give', params }} big />
      </Form>
      {leads && (
        <details>
          <summary>{useText()('yls.pick-up.known')}</summary>
          <Form action={`${path}/known`} form={forms.known}>
            <input type="hidden" name="registration" value={student.id} />
            <input type="hidden" name="words" value={words} />
            <TextField name="collectedBy" label={{ key: 'yls.pick-up.to' }} autocomplete="off" />
            <TextField name="reason" label={{ key: 'yls.pick-up.reason' }} autocomplete="off" />
            <Button text={{ key: 'yls.pick-up.give', params }} kind="danger" />
          </Form>
        </details>
      )}
    </Section>
  );
}
