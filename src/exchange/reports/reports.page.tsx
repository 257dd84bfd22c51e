import { EmptyState, PageHeader, Table, Tag, useFormats, useText, type Column } from '../../platform/index.js';
import { CITES } from './report-kind.js';
import type { AwaitedReport } from './reports.queries.js';

/** Which reports are due, and which were sent. */
export function ReportsPage({ reports }: { reports: readonly AwaitedReport[] }) {
  const columns = useColumns();
  const caption = { key: 'exchange.reports.title' };
  return (
    <>
      <PageHeader title={caption} lead={{ key: 'exchange.reports.lead' }} />
      {reports.length === 0 ? (
        <EmptyState title={{ key: 'exchange.reports.none' }} />
      ) : (
        <Table caption={caption} hideCaption columns={columns} rows={reports} rowKey={keyOf} />
      )}
    </>
  );
}

const keyOf = ({ termId, kind }: AwaitedReport) => `${termId}-${kind}`;

function useColumns(): Column<AwaitedReport>[] {
  const t = useText();
  const { date, day } = useFormats();
  return [
    {
      heading: { key: 'exchange.reports.report' },
      cell: ({ termId, kind }) => (
        <a href={`/exchange/reports/${termId}/${kind}`}>{t(`exchange.reports.${kind}.short`)}</a>
      ),
    },
    { heading: { key: 'exchange.reports.term' }, cell: ({ term }) => term },
    { heading: { key: 'exchange.reports.sponsor' }, cell: ({ sponsor }) => sponsor },
    { heading: { key: 'exchange.reports.paragraph' }, cell: ({ kind }) => CITES[kind] },
    { heading: { key: 'exchange.reports.due' }, cell: ({ dueOn }) => day(dueOn) },
    {
      heading: { key: 'exchange.reports.sent' },
      cell: ({ sentAt, isLate }) => {
        if (sentAt) return <Tag tone="good" text={{ key: 'exchange.reports.sent-on', params: { on: date(sentAt) } }} />;
        return isLate ? (
          <Tag tone="bad" text={{ key: 'exchange.reports.late' }} />
        ) : (
          <Tag tone="waiting" text={{ key: 'exchange.reports.open' }} />
        );
      },
    },
  ];
}
