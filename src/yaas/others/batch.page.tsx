import {
  Alert,
  Button,
  ButtonRow,
  Checkboxes,
  Form,
  PageHeader,
  Radios,
  Section,
  Table,
  Tag,
  useText,
  useWords,
  type FormState,
  type TagTone,
} from '../../platform/index.js';
import type { BatchShown } from './batches.queries.js';
import type { EnteringLine, Finding, LineVerdict } from './entering-line.entity.js';
import { SheetFields } from './others.page.js';

const TONES: Record<LineVerdict, TagTone> = {
  unchecked: 'neutral',
  ready: 'good',
  incomplete: 'waiting',
  double: 'waiting',
  wrong: 'bad',
  in_already: 'neutral',
  submitted: 'good',
  drafted: 'active',
};

/** Lines that somebody has to look at stand first. */
const ORDER: readonly LineVerdict[] = [
  'wrong',
  'double',
  'incomplete',
  'drafted',
  'unchecked',
  'ready',
  'in_already',
  'submitted',
];

/** What was found in each line of a sheet, and the one step that enters the good ones. */
export function BatchPage({ batch, lines, counts, spareFiles, form }: BatchShown & { form: FormState }) {
  const t = useText();
  const toEnter = (counts.ready ?? 0) + (counts.incomplete ?? 0) + (counts.double ?? 0);
  const corrections = `/yaas/others/batches/${batch.id}/corrections`;
  return (
    <>
      <PageHeader
        eyebrow={{ key: 'yaas.others.title' }}
        title={batch.fileName}
        lead={{ key: 'yaas.batch.lead', params: { lines: lines.length } }}
      >
        {ORDER.filter((verdict) => counts[verdict]).map((verdict) => (
          <Tag
            key={verdict}
            text={{ key: `yaas.batch.count.${verdict}`, params: { count: counts[verdict]! } }}
            tone={TONES[verdict]}
          />
        ))}
      </PageHeader>
      {!batch.checkedAt && <Alert tone="info" text={{ key: 'yaas.batch.being_checked' }} />}
      {batch.enteredAt && (
        <Alert
          tone="success"
          title={{ key: 'yaas.batch.entered', params: { count: counts.submitted ?? 0 } }}
          text={{ key: 'yaas.batch.entered.text' }}
        />
      )}
      {batch.checkedAt && toEnter > 0 && <Enter id={batch.id} counts={counts} />}
      {spareFiles.length > 0 && <SpareFiles names={spareFiles} />}
      <Section title={{ key: 'yaas.batch.lines' }}>
        <Lines lines={lines} />
      </Section>
      <Section title={{ key: 'yaas.batch.correct' }} tinted>
        <p>{t('yaas.batch.correct.text')}</p>
        <Form action={corrections} form={form} files>
          <SheetFields />
          <ButtonRow>
            <Button text={{ key: 'yaas.batch.correct.button' }} kind="secondary" icon="upload" />
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}

function Enter({ id, counts }: { id: string; counts: BatchShown['counts'] }) {
  const choices = ['leave', 'draft'].map((value) => ({ value, label: { key: `yaas.batch.incomplete.${value}` } }));
  return (
    <Form action={`/yaas/others/batches/${id}/entering`} form={{ values: {}, errors: [] }}>
      {counts.incomplete && (
        <Radios name="incomplete" label={{ key: 'yaas.batch.incomplete' }} choices={choices} defaultValue="leave" />
      )}
      {counts.double && (
        <Checkboxes
          name="doubles"
          label={{ key: 'yaas.batch.doubles' }}
          hint={{ key: 'yaas.batch.doubles.hint' }}
          choices={[{ value: 'yes', label: { key: 'yaas.batch.doubles.yes', params: { count: counts.double } } }]}
        />
      )}
      <ButtonRow>
        <Button text={{ key: 'yaas.batch.enter', params: { count: counts.ready ?? 0 } }} big />
      </ButtonRow>
    </Form>
  );
}

function SpareFiles({ names }: { names: readonly string[] }) {
  const t = useText();
  return (
    <Alert
      tone="warning"
      title={{ key: 'yaas.batch.spare', params: { count: names.length } }}
      text={{ key: 'yaas.batch.spare.text' }}
    >
      <details>
        <summary>{t('yaas.batch.spare.names')}</summary>
        <ul>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </details>
    </Alert>
  );
}

function Lines({ lines }: { lines: readonly EnteringLine[] }) {
  const t = useText();
  const sorted = lines.toSorted(
    (one, other) => ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict) || one.number - other.number,
  );
  return (
    <Table
      caption={{ key: 'yaas.batch.lines' }}
      hideCaption
      rows={sorted}
      rowKey={({ id }) => id}
      columns={[
        { heading: { key: 'yaas.batch.line' }, cell: ({ number }) => t('yaas.batch.line.number', { number }) },
        { heading: { key: 'yaas.desk.entrant' }, cell: ({ cells }) => cells.name ?? '–' },
        { heading: { key: 'yaas.field.title' }, cell: (line) => <Work line={line} /> },
        {
          heading: { key: 'yaas.batch.verdict' },
          cell: ({ verdict }) => <Tag text={{ key: `yaas.batch.verdict.${verdict}` }} tone={TONES[verdict]} />,
        },
        { heading: { key: 'yaas.batch.todo' }, cell: ({ findings }) => <Findings findings={findings} /> },
      ]}
    />
  );
}

function Work({ line: { cells, entryId } }: { line: EnteringLine }) {
  const title = cells.title ?? cells.file ?? '–';
  return entryId ? <a href={`/yaas/entries/${entryId}`}>{title}</a> : <>{title}</>;
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const t = useText();
  const words = useWords();
  if (findings.length === 0) return <span class="none">–</span>;
  return (
    <ul class="findings">
      {findings.map(({ column, because, remedy }, index) => (
        <li key={index}>
          {column && <strong>{t(`yaas.sheet.${column}`)}: </strong>}
          {words(because)} {remedy && words(remedy)}
        </li>
      ))}
    </ul>
  );
}
