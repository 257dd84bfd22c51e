import { ButtonLink, EmptyState, PageHeader, Table, useFormats, type Column } from '../../platform/index.js';
import type { WorkerOnFile } from '../workers/workers.queries.js';
import { StandingTag } from './standing-shown.js';

interface WorkersPageProps {
  workers: readonly WorkerOnFile[];
  members: ReadonlyMap<string, string>;
}

/** Who works with families, and whether they may today. */
export function WorkersPage({ workers, members }: WorkersPageProps) {
  const columns = useColumns(members);
  return (
    <>
      <PageHeader title={{ key: 'vetting.title' }} lead={{ key: 'vetting.lead' }}>
        <ButtonLink href="/vetting/new" text={{ key: 'vetting.new.title' }} />
      </PageHeader>
      {workers.length === 0 ? (
        <EmptyState title={{ key: 'vetting.none' }} text={{ key: 'vetting.none.text' }} />
      ) : (
        <Table
          caption={{ key: 'vetting.title' }}
          hideCaption
          columns={columns}
          rows={workers}
          rowKey={({ id }) => id}
        />
      )}
    </>
  );
}

function useColumns(members: ReadonlyMap<string, string>): Column<WorkerOnFile>[] {
  const { day } = useFormats();
  return [
    {
      heading: { key: 'vetting.person' },
      cell: ({ id, displayName }) => <a href={`/vetting/${id}`}>{displayName}</a>,
    },
    { heading: { key: 'vetting.member' }, cell: ({ scope }) => members.get(scope) ?? '–' },
    { heading: { key: 'vetting.home' }, cell: ({ homePlace }) => homePlace },
    { heading: { key: 'vetting.standing' }, cell: ({ standing }) => <StandingTag standing={standing} /> },
    { heading: { key: 'vetting.until' }, cell: ({ standing: { until } }) => (until ? day(until) : '–') },
  ];
}
