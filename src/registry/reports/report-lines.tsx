import { Section, Table, useFormats, useText } from '../../platform/index.js';
import { ReportTag } from './report-tag.js';
import type { ReportLine } from './reports.queries.js';

/** A member's reports, due and done. */
export function ReportLines({ lines }: { lines: readonly ReportLine[] }) {
  const t = useText();
  const { day } = useFormats();
  return (
    <Section title={{ key: 'registry.reports.title' }} lead={{ key: 'registry.reports.lead' }} id="reports">
      <Table
        caption={{ key: 'registry.reports.title' }}
        hideCaption
        rows={lines}
        rowKey={(line) => line.partnershipId + line.year}
        columns={[
          {
            heading: { key: 'registry.reports.report' },
            cell: ({ memberId, partnershipId, year, partners }) => (
              <a href={`/registry/members/${memberId}/reports/${year}/${partnershipId}`}>
                {t('registry.reports.name', { partners, year: String(year) })}
              </a>
            ),
          },
          { heading: { key: 'registry.reports.due' }, cell: ({ dueOn }) => day(dueOn) },
          { heading: { key: 'registry.proposal.state' }, cell: ({ state }) => <ReportTag state={state} /> },
        ]}
      />
    </Section>
  );
}
