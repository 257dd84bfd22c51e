import { PageHeader, Table, useFormats, useText } from '../../../platform/index.js';
import type { PaperView } from '../paper-views.queries.js';

/** Who looked at what, and when: the latest first. */
export function ViewsOfPapersPage({ views }: { views: readonly PaperView[] }) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <>
      <PageHeader title={{ key: 'yls.views.title' }} lead={{ key: 'yls.views.lead' }} />
      {views.length === 0 ? (
        <p>{t('yls.views.none')}</p>
      ) : (
        <Table
          caption={{ key: 'yls.views.title' }}
          hideCaption
          rows={views}
          rowKey={({ id }) => id}
          columns={[
            { heading: { key: 'yls.views.at' }, cell: ({ at }) => dateTime(at) },
            { heading: { key: 'yls.views.by' }, cell: ({ by }) => by },
            { heading: { key: 'yls.views.what' }, cell: ({ what }) => t(`yls.views.what.${what}`) },
          ]}
        />
      )}
    </>
  );
}
