import { EmptyState, PageHeader, Pagination, Table, useLocale, useText, type Column } from '../../../platform/index.js';
import type { YlsSummit } from '../../summit/yls-summit.entity.js';
import { inLocale } from '../programme/in-locale.js';
import type { Change, Changes } from './changes.queries.js';

/** What the last plan has otherwise than what stood before it. */
export function ChangesPage({ summit, changes }: { summit: YlsSummit; changes: Changes }) {
  const t = useText();
  const { locale } = useLocale();
  const title = { key: 'yls.changes.title' };
  const path = `/yls/summits/${summit.id}/allocation`;
  const columns: Column<Change>[] = [
    {
      heading: { key: 'yls.board.delegate' },
      cell: ({ registrationId, name }) => <a href={`${path}/delegates/${registrationId}`}>{name}</a>,
    },
    { heading: { key: 'yls.changes.slot' }, cell: ({ slotTitle }) => inLocale(slotTitle, locale) },
    {
      heading: { key: 'yls.changes.before' },
      cell: ({ before }) => (before ? inLocale(before, locale) : t('yls.board.nothing')),
    },
    {
      heading: { key: 'yls.changes.after' },
      cell: ({ after }) => (after ? inLocale(after, locale) : t('yls.board.nothing')),
    },
  ];
  return (
    <>
      <PageHeader eyebrow={summit.name} title={title} lead={{ key: 'yls.changes.lead' }} />
      {changes.changes.length === 0 ? (
        <EmptyState title={{ key: 'yls.changes.none' }} />
      ) : (
        <Table
          caption={title}
          hideCaption
          columns={columns}
          rows={changes.changes}
          rowKey={({ registrationId, slotTitle }) => `${registrationId} ${slotTitle['en']}`}
        />
      )}
      <Pagination next={changes.after === null ? undefined : `${path}/changes?from=${changes.after}`} />
    </>
  );
}
