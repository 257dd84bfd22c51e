import {
  Button,
  ButtonRow,
  FileField,
  Form,
  PageHeader,
  Section,
  Table,
  useFormats,
  useText,
  type FormState,
} from '../../platform/index.js';
import type { ImportRun } from './import-run.entity.js';

/** Where staff upload a file, and what became of the last ones. */
export function ImportsPage({ runs, form }: { runs: readonly ImportRun[]; form: FormState }) {
  return (
    <>
      <PageHeader title={{ key: 'registry.imports.title' }} lead={{ key: 'registry.imports.lead' }} />
      <Form action="/registry/imports" form={form} files>
        <FileField
          name="file"
          label={{ key: 'registry.imports.file' }}
          hint={{ key: 'registry.imports.file.hint' }}
          accept=".csv,text/csv"
          maxBytes={20 * 1024 * 1024}
        />
        <ButtonRow>
          <Button text={{ key: 'registry.imports.start' }} icon="upload" />
        </ButtonRow>
      </Form>
      {runs.length > 0 && (
        <Section title={{ key: 'registry.imports.latest' }}>
          <Runs runs={runs} />
        </Section>
      )}
    </>
  );
}

function Runs({ runs }: { runs: readonly ImportRun[] }) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <Table
      caption={{ key: 'registry.imports.latest' }}
      hideCaption
      rows={runs}
      rowKey={(run) => run.id}
      columns={[
        {
          heading: { key: 'registry.imports.file' },
          cell: (run) => <a href={`/registry/imports/${run.id}`}>{run.fileName}</a>,
        },
        { heading: { key: 'registry.imports.when' }, cell: (run) => dateTime(run.createdAt) },
        {
          heading: { key: 'registry.imports.outcome' },
          cell: (run) => t(`registry.imports.${summaryOf(run)}`, { count: run.outcome?.partnerships.added ?? 0 }),
        },
      ]}
    />
  );
}

/** The key of a run's outcome in a word or two. */
function summaryOf({ outcome }: ImportRun): 'waiting' | 'stored' | 'rejected' {
  if (!outcome) return 'waiting';
  return outcome.stored ? 'stored' : 'rejected';
}
