import { EmptyState, PageHeader, Table, useFormats } from '../../platform/index.js';
import { ReportTag } from './report-tag.js';
import type { ReportLine } from './reports.queries.js';

/** Who has reported of a year and who has not, those who have not first. */
export function ReportRoundPage({ year, lines }: { year: number; lines: readonly ReportLine[] }) {
  const { date } = useFormats();
  return (
    <>
      <PageHeader title={{ key: 'registry.rounds.of', params: { year: String(year) } }} />
      {lines.length === 0 ? (
        <EmptyState title={{ key: 'registry.rounds.none' }} />
      ) : (
        <Table
          caption={{ key: 'registry.rounds.of', params: { year: String(year) } }}
          hideCaption
          rows={lines}
          rowKey={(line) => line.memberId + line.partnershipId}
          columns={[
            { heading: { key: 'registry.proposals.member' }, cell: (line) => line.memberName },
            {
              heading: { key: 'registry.reports.report' },
              cell: (line) => (
                <a href={`/registry/members/${line.memberId}/reports/${year}/${line.partnershipId}`}>{line.partners}</a>
              ),
            },
            { heading: { key: 'registry.proposal.state' }, cell: ({ state }) => <ReportTag state={state} /> },
            {
              heading: { key: 'registry.rounds.on' },
              cell: ({ submittedAt }) => (submittedAt ? date(submittedAt) : '–'),
            },
          ]}
        />
      )}
    </>
  );
}
