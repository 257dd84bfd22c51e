import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  Form,
  PageHeader,
  Section,
  Table,
  TextArea,
  useFormats,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import { MovesTable } from './moves-table.js';
import { PlacementsTable } from './placements-table.js';
import { lacking } from './report-line.js';
import { CITES } from './report-kind.js';
import type { ReportModel } from './report-models.js';
import type { SentReport } from './reports.queries.js';

interface ReportProps extends ReportModel {
  form: FormState;
}

/** One report: what it says now, what is missing, and what was sent. */
export function ReportPage(props: ReportProps) {
  const { term, kind, dueOn, sent } = props;
  const { day } = useFormats();
  const title = { key: `exchange.reports.${kind}.title`, params: { term: term.name } };
  const lead = dueOn ? { key: `exchange.reports.${kind}.lead`, params: { due: day(dueOn) } } : undefined;
  return (
    <>
      <PageHeader eyebrow={CITES[kind]} title={title} lead={lead} />
      <Section title={{ key: 'exchange.reports.now' }}>
        <Rows {...props} />
        <Files path={`/exchange/reports/${term.id}/${kind}/file`} />
      </Section>
      <Section title={{ key: 'exchange.reports.sending' }}>
        <Freezing {...props} />
      </Section>
      {sent.length > 0 && (
        <Section title={{ key: 'exchange.reports.frozen' }} lead={{ key: 'exchange.reports.frozen.lead' }}>
          <Sent {...props} />
        </Section>
      )}
    </>
  );
}

function Rows({ kind, term, placements, moves, figures, form }: ReportProps) {
  if (kind === 'moves') return <MovesTable moves={moves} figures={figures!} />;
  if (placements.length === 0) return <EmptyState title={{ key: 'exchange.reports.nobody' }} />;
  return <PlacementsTable termId={term.id} lines={placements} form={form} />;
}

function Files({ path, frozen }: { path: string; frozen?: string }) {
  const more = frozen ? `&frozen=${frozen}` : '';
  return (
    <ButtonRow>
      <ButtonLink kind="secondary" href={`${path}?format=csv${more}`} text={{ key: 'exchange.reports.csv' }} />
      <ButtonLink kind="secondary" href={`${path}?format=xlsx${more}`} text={{ key: 'exchange.reports.xlsx' }} />
    </ButtonRow>
  );
}

/** What is sent is frozen; while a student lacks something, or nothing has changed, there is nothing to send. */
function Freezing({ term, kind, placements, sent, isSent, form }: ReportProps) {
  const incomplete = placements.filter((line) => lacking(line).length > 0).length;
  if (isSent) return <Alert tone="success" slim text={{ key: 'exchange.reports.is-sent' }} />;
  if (incomplete > 0)
    return <Alert tone="warning" slim text={{ key: 'exchange.reports.incomplete', params: { count: incomplete } }} />;
  return (
    <Form action={`/exchange/reports/${term.id}/${kind}/freezing`} form={form}>
      {sent.length > 0 && <TextArea name="reason" label={{ key: 'exchange.reports.reason' }} rows={2} />}
      <ButtonRow>
        <Button text={{ key: sent.length > 0 ? 'exchange.reports.amend' : 'exchange.reports.freeze' }} />
      </ButtonRow>
    </Form>
  );
}

function Sent({ term, kind, sent }: ReportProps) {
  const t = useText();
  const { dateTime, number } = useFormats();
  const columns: Column<SentReport>[] = [
    { heading: { key: 'exchange.reports.sent' }, cell: ({ frozenAt }) => dateTime(frozenAt) },
    { heading: { key: 'exchange.reports.by' }, cell: ({ frozenBy }) => frozenBy },
    {
      heading: { key: 'exchange.reports.what' },
      cell: ({ amendsId, reason }) =>
        amendsId ? t('exchange.reports.amendment', { reason }) : t('exchange.reports.first'),
    },
    { heading: { key: 'exchange.reports.lines' }, numeric: true, cell: ({ count }) => number(count) },
    { heading: { key: 'exchange.reports.hash' }, cell: ({ sha256 }) => <code>{sha256.slice(0, 16)}</code> },
    {
      heading: { key: 'exchange.reports.files' },
      cell: ({ id }) => <Files path={`/exchange/reports/${term.id}/${kind}/file`} frozen={id} />,
    },
  ];
  return (
    <Table
      caption={{ key: 'exchange.reports.frozen' }}
      hideCaption
      columns={columns}
      rows={sent}
      rowKey={({ id }) => id}
    />
  );
}
