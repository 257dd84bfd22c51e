import {
  ButtonLink,
  EmptyState,
  PageHeader,
  Pagination,
  Table,
  Tabs,
  Tag,
  useFormats,
  useText,
  type Column,
} from '../../platform/index.js';
import type { ReportLine } from '../reports/reports.queries.js';
import { REPORT_STATES, type ReportState } from '../reports/report-words.js';

interface InboxPageProps {
  state: ReportState;
  reports: readonly ReportLine[];
  counts: Partial<Record<ReportState, number>>;
  next: string | null;
}

/** What people reported, by how far it is. */
export function InboxPage({ state, reports, counts, next }: InboxPageProps) {
  const columns = useColumns();
  const tabs = REPORT_STATES.map((one) => ({
    href: `/messages/reports?state=${one}`,
    text: { key: `messages.inbox.state.${one}` },
    count: counts[one] ?? 0,
    isCurrent: one === state,
  }));
  return (
    <>
      <PageHeader title={{ key: 'messages.inbox.title' }} lead={{ key: 'messages.inbox.lead' }}>
        <ButtonLink href="/messages/investigations" text={{ key: 'messages.search.title' }} kind="secondary" />
      </PageHeader>
      <Tabs label={{ key: 'messages.inbox.states' }} tabs={tabs} />
      {reports.length === 0 ? (
        <EmptyState title={{ key: 'messages.inbox.none' }} icon="check-circle" />
      ) : (
        <Table
          caption={{ key: 'messages.inbox.title' }}
          hideCaption
          columns={columns}
          rows={reports}
          rowKey={({ id }) => id}
        />
      )}
      <Pagination next={next && `/messages/reports?state=${state}&after=${next}`} />
    </>
  );
}

function useColumns(): Column<ReportLine>[] {
  const t = useText();
  const { dateTime } = useFormats();
  return [
    {
      heading: { key: 'messages.inbox.when' },
      cell: ({ id, reportedAt }) => <a href={`/messages/reports/${id}`}>{dateTime(reportedAt)}</a>,
    },
    {
      heading: { key: 'messages.report.reason' },
      cell: ({ reason }) => (
        <Tag text={{ key: `messages.report.reason.${reason}` }} tone={reason === 'unsafe' ? 'bad' : 'waiting'} />
      ),
    },
    {
      heading: { key: 'messages.inbox.taken_by' },
      cell: ({ takenByName }) => takenByName ?? t('messages.inbox.nobody'),
    },
  ];
}
