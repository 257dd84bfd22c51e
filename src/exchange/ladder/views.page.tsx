import { PageHeader, Pagination, Table, useFormats, useReader, useText } from '../../platform/index.js';
import type { View } from './views.queries.js';

interface ViewsPageProps {
  applicationId: string;
  views: readonly View[];
  next: string | null;
}

/** Who saw what, and when: the latest first. */
export function ViewsPage({ applicationId, views, next }: ViewsPageProps) {
  const t = useText();
  const { dateTime } = useFormats();
  const { catalogue, locale } = useReader();
  const named = (what: string) => {
    const key = `exchange.views.what.${what}`;
    return catalogue.has(locale, key) ? t(key) : what;
  };
  return (
    <>
      <PageHeader title={{ key: 'exchange.views.title' }} lead={{ key: 'exchange.views.lead' }} />
      {views.length === 0 ? (
        <p>{t('exchange.views.none')}</p>
      ) : (
        <Table
          caption={{ key: 'exchange.views.title' }}
          hideCaption
          rows={views}
          rowKey={({ id }) => id}
          columns={[
            { heading: { key: 'exchange.views.at' }, cell: ({ at }) => dateTime(at) },
            { heading: { key: 'exchange.views.by' }, cell: ({ by, kind }) => by ?? t(`exchange.views.kind.${kind}`) },
            { heading: { key: 'exchange.views.what' }, cell: ({ what }) => named(what) },
          ]}
        />
      )}
      {next && <Pagination next={`/exchange/applications/${applicationId}/views?before=${next}`} />}
    </>
  );
}
