import { EmptyState, PageHeader, Table, useFormats, useLocale, useText } from '../../platform/index.js';
import { labelOf } from '../community/community-label.js';
import type { ProbableDuplicate } from './duplicates.queries.js';

/** Pairs that may be one place, for a person to decide. */
export function DuplicatesPage({ pairs }: { pairs: readonly ProbableDuplicate[] }) {
  const t = useText();
  const { number } = useFormats();
  if (pairs.length === 0)
    return (
      <>
        <PageHeader title={{ key: 'registry.duplicates.title' }} />
        <EmptyState title={{ key: 'registry.duplicates.none' }} />
      </>
    );
  return (
    <>
      <PageHeader title={{ key: 'registry.duplicates.title' }} lead={{ key: 'registry.duplicates.lead' }} />
      <Table
        caption={{ key: 'registry.duplicates.title' }}
        hideCaption
        rows={pairs}
        rowKey={({ one, other }) => one.id + other.id}
        columns={[
          { heading: { key: 'registry.duplicates.one' }, cell: ({ one }) => <Place place={one} /> },
          { heading: { key: 'registry.duplicates.other' }, cell: ({ other }) => <Place place={other} /> },
          { heading: { key: 'registry.duplicates.apart' }, numeric: true, cell: ({ apart }) => number(apart) },
          {
            heading: { key: 'registry.duplicates.merge' },
            cell: ({ one, other }) => {
              const [from, into] = one.partners > other.partners ? [other, one] : [one, other];
              return (
                <a href={`/registry/communities/${from.id}/merge?into=${into.slug}`}>
                  {t('registry.duplicates.merge_into', { from: from.name, into: into.name })}
                </a>
              );
            },
          },
        ]}
      />
    </>
  );
}

function Place({ place }: { place: ProbableDuplicate['one'] }) {
  const t = useText();
  const { locale } = useLocale();
  return (
    <>
      <a href={`/registry/communities/${place.id}`}>{labelOf(place, locale)}</a>
      <br />
      {t('registry.duplicates.partners', { count: place.partners })}
    </>
  );
}
