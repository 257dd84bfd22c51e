import {
  Button,
  ButtonLink,
  ButtonRow,
  FileField,
  Form,
  PageHeader,
  Radios,
  Section,
  Table,
  useFormats,
  useText,
  type FormState,
} from '../../platform/index.js';
import { importKinds } from './import-kind.js';
import type { ImportRun } from './import-run.entity.js';

/** Where staff upload a file, and what became of the last ones. */
export function ImportsPage({ runs, form }: { runs: readonly ImportRun[]; form: FormState }) {
  return (
    <>
      <PageHeader title={{ key: 'registry.imports.title' }} lead={{ key: 'registry.imports.lead' }} />
      <Form action="/registry/imports" form={form} files>
        <Radios
          name="kind"
          label={{ key: 'registry.imports.kind' }}
          choices={importKinds.map((kind) => ({ value: kind, label: { key: `registry.imports.kind.${kind}` } }))}
        />
        <FileField
          name="file"
          label={{ key: 'registry.imports.file' }}
          hint={{ key: 'registry.imports.file.hint' }}
          accept=".csv,text/csv"
          maxBytes={20 * 1024 * 1024}
        />
        <Radios
          name="only"
          label={{ key: 'registry.imports.only' }}
          choices={[
            { value: 'dry_run', label: { key: 'registry.imports.only.dry_run' } },
            { value: 'store', label: { key: 'registry.imports.only.store' } },
          ]}
        />
        <ButtonRow>
          <Button text={{ key: 'registry.imports.start' }} icon="upload" />
        </ButtonRow>
      </Form>
      <Templates />
      {runs.length > 0 && (
        <Section title={{ key: 'registry.imports.latest' }}>
          <Runs runs={runs} />
        </Section>
      )}
    </>
  );
}

/** Files with the columns of each table, to fill in. */
function Templates() {
  return (
    <Section title={{ key: 'registry.imports.templates' }} lead={{ key: 'registry.imports.templates.lead' }}>
      <ButtonRow>
        {importKinds.map((kind) => (
          <ButtonLink
            key={kind}
            kind="secondary"
            icon="download"
            href={`/registry/imports/templates/${kind}.csv`}
            text={{ key: `registry.imports.kind.${kind}` }}
          />
        ))}
      </ButtonRow>
    </Section>
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
        { heading: { key: 'registry.imports.kind' }, cell: (run) => t(`registry.imports.kind.${run.kind}`) },
        { heading: { key: 'registry.imports.when' }, cell: (run) => dateTime(run.createdAt) },
        {
          heading: { key: 'registry.imports.outcome' },
          cell: (run) => t(`registry.imports.${summaryOf(run)}`, { count: newIn(run) }),
        },
      ]}
    />
  );
}

/** The key of a run's outcome in a word or two. */
function summaryOf({ outcome, dryRun }: ImportRun): 'waiting' | 'tried' | 'stored' | 'rejected' {
  if (!outcome) return 'waiting';
  if (outcome.rejected.length > 0) return 'rejected';
  return dryRun ? 'tried' : 'stored';
}

/** How many records of its kind a run added, or would. */
const newIn = ({ outcome }: ImportRun): number =>
  outcome?.changes ? outcome.changes.added : (outcome?.partnerships.added ?? 0);
