import {
  Alert,
  Button,
  EmptyState,
  Form,
  newForm,
  PageHeader,
  Section,
  Table,
  Tag,
  TextArea,
  useFormats,
  useText,
  type FormState,
} from '../../../platform/index.js';
import type { Imported } from '../sevis-batches.service.js';
import { lacksOf } from '../sevis-line.js';
import type { TaskLine } from '../sevis-lines.queries.js';
import { SEVIS_CITES } from '../sevis-kind.js';

interface SevisPageProps {
  lines: readonly TaskLine[];
  form: FormState;
  imported: Imported | null;
}

const PATH = '/exchange/sevis';

/** Tasks by their last day, files of what may be sent, and the answers to them. */
export function SevisPage({ lines, form, imported }: SevisPageProps) {
  return (
    <>
      <PageHeader title={{ key: 'exchange.sevis.title' }} lead={{ key: 'exchange.sevis.lead' }} />
      {imported && <Outcome imported={imported} />}
      <Section title={{ key: 'exchange.sevis.tasks' }}>
        {lines.length === 0 ? <EmptyState title={{ key: 'exchange.sevis.none' }} /> : <Tasks lines={lines} />}
        <Form action={`${PATH}/tasks`} form={newForm({})}>
          <Button text={{ key: 'exchange.sevis.look' }} kind="secondary" />
        </Form>
      </Section>
      <Files lines={lines} />
      <Section title={{ key: 'exchange.sevis.result' }} lead={{ key: 'exchange.sevis.result.lead' }}>
        <Form action={`${PATH}/results`} form={form}>
          <TextArea name="result" label={{ key: 'exchange.sevis.result.text' }} rows={8} />
          <Button text={{ key: 'exchange.sevis.result.read' }} />
        </Form>
      </Section>
    </>
  );
}

function Outcome({ imported: { taken, rejected, unknown } }: { imported: Imported }) {
  return (
    <Alert
      tone={rejected.length > 0 ? 'warning' : 'success'}
      title={{ key: 'exchange.sevis.imported', params: { taken, rejected: rejected.length, unknown } }}
    >
      <ul>
        {rejected.map(({ name, outcome }) => (
          <li key={name}>{`${name}: ${outcome}`}</li>
        ))}
      </ul>
    </Alert>
  );
}

function Tasks({ lines }: { lines: readonly TaskLine[] }) {
  const t = useText();
  const { day } = useFormats();
  return (
    <Table
      caption={{ key: 'exchange.sevis.tasks' }}
      hideCaption
      rows={lines}
      rowKey={({ taskId }) => taskId}
      columns={[
        { heading: { key: 'exchange.sevis.student' }, cell: ({ facts }) => facts.fullName },
        {
          heading: { key: 'exchange.sevis.what' },
          cell: ({ kind }) => `${t(`exchange.sevis.kind.${kind}`)} (${SEVIS_CITES[kind]})`,
        },
        { heading: { key: 'exchange.sevis.due' }, cell: ({ dueOn }) => day(dueOn) },
        { heading: { key: 'exchange.sevis.state' }, cell: (line) => <LineState line={line} /> },
      ]}
    />
  );
}

function LineState({ line }: { line: TaskLine }) {
  const t = useText();
  if (line.state === 'sent')
    return <Tag text={{ key: 'exchange.sevis.state.sent', params: { batch: line.batchName ?? '' } }} tone="waiting" />;
  const lacks = lacksOf(line);
  return (
    <>
      {line.state === 'rejected' && <Tag text={{ key: 'exchange.sevis.state.rejected' }} tone="bad" />} {line.outcome}{' '}
      {lacks.length === 0 ? (
        <Tag text={{ key: 'exchange.sevis.state.ready' }} tone="good" />
      ) : (
        t('exchange.sevis.lacks', { what: lacks.map((field) => t(`exchange.sevis.field.${field}`)).join(', ') })
      )}
    </>
  );
}

/** A file for each sponsor that has something to send. */
function Files({ lines }: { lines: readonly TaskLine[] }) {
  const t = useText();
  const ready = lines.filter((line) => line.state !== 'sent' && lacksOf(line).length === 0);
  const sponsors = new Map(ready.map(({ reached, sponsorName }) => [reached.sponsorId, sponsorName]));
  const sent = new Map(
    lines.flatMap(({ batchId, batchName }) => (batchId && batchName ? [[batchId, batchName] as const] : [])),
  );
  return (
    <Section title={{ key: 'exchange.sevis.files' }} lead={{ key: 'exchange.sevis.files.lead' }}>
      {[...sponsors].map(([id, name]) => (
        <Form key={id} action={`${PATH}/batches`} form={newForm({})}>
          <input type="hidden" name="sponsorId" value={id} />
          <Button text={{ key: 'exchange.sevis.make', params: { name } }} />
        </Form>
      ))}
      <ul>
        {[...sent].map(([id, name]) => (
          <li key={id}>
            <a href={`${PATH}/batches/${id}`}>{t('exchange.sevis.file', { name })}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
