import {
  Button,
  ButtonLink,
  Form,
  newForm,
  PageHeader,
  Section,
  TextArea,
  TextField,
  useText,
  type FormState,
} from '../../../platform/index.js';
import type { YlsSummit } from '../../summit/yls-summit.entity.js';
import type { Watched } from './safety.queries.js';

interface SafetyProps {
  summit: YlsSummit;
  words: string;
  lines: readonly Watched[];
  /** Whose page it is: nobody agrees with themselves. */
  own: string | null;
  /** Whom it was asked about, without saying why. */
  wrong: { id: string; form: FormState } | null;
}

/** Incidents go to the incident desk; here somebody is sent home, by two of staff. */
export function SafetyPage({ summit, words, lines, own, wrong }: SafetyProps) {
  const path = `/yls/day/${summit.id}/safety`;
  return (
    <>
      <PageHeader eyebrow={summit.name} title={{ key: 'yls.safety.title' }} lead={{ key: 'yls.safety.lead' }}>
        <ButtonLink href="/incidents/new" text={{ key: 'yls.safety.report' }} />
      </PageHeader>
      <Section title={{ key: 'yls.safety.home' }} lead={{ key: 'yls.safety.home.lead' }}>
        <Form action={path} method="get" form={newForm({ words })}>
          <TextField name="words" label={{ key: 'yls.pick-up.find' }} autocomplete="off" />
          <Button text={{ key: 'yls.door.search' }} kind="secondary" />
        </Form>
        <ul class="yls-rows">
          {lines.map((line) => (
            <li key={line.id}>
              {line.askedBy ? (
                <Asked path={path} line={line} own={own} />
              ) : (
                <Asking path={path} line={line} words={words} form={wrong?.id === line.id ? wrong.form : null} />
              )}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Asked({
  path,
  line: { id, name, reason, by, askedBy },
  own,
}: {
  path: string;
  line: Watched;
  own: string | null;
}) {
  const t = useText();
  return (
    <>
      <p>{t('yls.safety.asked', { name, by: by ?? '', reason: reason ?? '' })}</p>
      {askedBy === own ? (
        <p>{t('yls.safety.needs-second')}</p>
      ) : (
        <Form action={`${path}/${id}/agreement`} form={newForm()}>
          <Button text={{ key: 'yls.safety.agree', params: { name } }} kind="danger" />
        </Form>
      )}
      <Form action={`${path}/${id}/end`} form={newForm()}>
        <Button text={{ key: 'yls.safety.drop' }} kind="plain" />
      </Form>
    </>
  );
}

interface AskingProps {
  path: string;
  line: Watched;
  words: string;
  form: FormState | null;
}

const Asking = ({ path, line: { id, name }, words, form }: AskingProps) => (
  <details open={form !== null}>
    <summary>{name}</summary>
    <Form action={`${path}/${id}`} form={form ?? newForm()}>
      <input type="hidden" name="words" value={words} />
      <TextArea name="reason" label={{ key: 'yls.safety.reason' }} rows={2} />
      <Button text={{ key: 'yls.safety.ask', params: { name } }} kind="secondary" />
    </Form>
  </details>
);
