import { Alert, ButtonLink, PageHeader, Section, SummaryList, Table, useText, useWords } from '../../platform/index.js';
import { Changes } from './changes.js';
import type { ImportRun } from './import-run.entity.js';
import type { ImportOutcome, RejectedLine } from './import-outcome.js';

/** What became of a file: what it added, or the lines for which it was rejected. */
export function ImportPage({ run }: { run: ImportRun }) {
  return (
    <>
      <PageHeader eyebrow={{ key: 'registry.imports.title' }} title={run.fileName} />
      {run.outcome ? <Outcome outcome={run.outcome} dryRun={run.dryRun} /> : <Waiting id={run.id} />}
    </>
  );
}

function Waiting({ id }: { id: string }) {
  return (
    <Alert tone="info" text={{ key: 'registry.imports.unfinished' }}>
      <ButtonLink kind="secondary" href={`/progress/${id}`} text={{ key: 'registry.imports.progress' }} />
    </Alert>
  );
}

function Outcome({ outcome, dryRun }: { outcome: ImportOutcome; dryRun: boolean }) {
  const { rejected, changes } = outcome;
  if (rejected.length > 0) return <Rejected lines={rejected} />;
  return (
    <>
      <Alert
        tone={dryRun ? 'info' : 'success'}
        text={{ key: dryRun ? 'registry.imports.tried.text' : 'registry.imports.stored.text' }}
      />
      {changes ? <Changes changes={changes} /> : <Tallies outcome={outcome} />}
    </>
  );
}

function Tallies({ outcome: { rows, communities, partnerships } }: { outcome: ImportOutcome }) {
  const t = useText();
  return (
    <SummaryList
      rows={[
        { label: { key: 'registry.imports.rows' }, value: rows },
        { label: { key: 'registry.communities' }, value: t('registry.imports.tally', { ...communities }) },
        { label: { key: 'registry.partnerships' }, value: t('registry.imports.tally', { ...partnerships }) },
      ]}
    />
  );
}

/** Beyond this the file is the wrong one, and a longer list helps nobody. */
const SHOWN = 500;

function Rejected({ lines }: { lines: readonly RejectedLine[] }) {
  const t = useText();
  const words = useWords();
  return (
    <>
      <Alert tone="error" text={{ key: 'registry.imports.rejected.text', params: { count: lines.length } }} />
      <Section title={{ key: 'registry.imports.lines' }}>
        <Table
          caption={{ key: 'registry.imports.lines' }}
          hideCaption
          rows={lines.slice(0, SHOWN)}
          rowKey={({ line, because }) => `${line} ${because.key} ${JSON.stringify(because.params?.['column'] ?? '')}`}
          columns={[
            {
              heading: { key: 'registry.imports.line' },
              cell: ({ line }) => t('registry.imports.line_number', { line }),
            },
            { heading: { key: 'registry.imports.reason' }, cell: ({ because }) => words(because) },
          ]}
        />
      </Section>
    </>
  );
}
