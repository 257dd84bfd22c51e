import { EmptyState, PageHeader, Table, useFormats, useLocale, useText } from '../../platform/index.js';
import { labelOf } from '../community/community-label.js';
import type { ProposalOnPage } from './proposals.queries.js';

/** What members proposed and staff have not decided. */
export function ProposalsPage({ proposals }: { proposals: readonly ProposalOnPage[] }) {
  const t = useText();
  const { locale } = useLocale();
  const { date } = useFormats();
  return (
    <>
      <PageHeader title={{ key: 'registry.proposals.title' }} lead={{ key: 'registry.proposals.lead' }} />
      {proposals.length === 0 ? (
        <EmptyState title={{ key: 'registry.proposals.none' }} />
      ) : (
        <Table
          caption={{ key: 'registry.proposals.title' }}
          hideCaption
          rows={proposals}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: { key: 'registry.partnership.parties' },
              cell: ({ id, community, partners }) => (
                <a href={`/registry/proposals/${id}`}>
                  {[labelOf(community, locale), ...partners.map((one) => one.community?.name ?? one.named)].join(' – ')}
                </a>
              ),
            },
            { heading: { key: 'registry.proposals.member' }, cell: ({ memberName }) => memberName },
            { heading: { key: 'registry.kind' }, cell: ({ kind }) => t(`registry.partnership.${kind}`) },
            { heading: { key: 'registry.proposals.since' }, cell: ({ proposedAt }) => date(proposedAt) },
          ]}
        />
      )}
    </>
  );
}
