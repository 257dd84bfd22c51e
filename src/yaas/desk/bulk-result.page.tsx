import { Alert, ButtonLink, PageHeader, Table, Tag, useText, useWords } from '../../platform/index.js';
import type { BulkAct, BulkResult } from './bulk-acts.service.js';

/** What came of each entry: those that were refused stand first, with the reason. */
export function BulkResultPage({
  results,
  named,
  act,
}: {
  results: readonly BulkResult[];
  named: ReadonlyMap<string, { title: string; name: string }>;
  act: BulkAct['act'];
}) {
  const t = useText();
  const words = useWords();
  const done = results.filter(({ because }) => because === null).length;
  const sorted = results.toSorted((one, other) => Number(one.because === null) - Number(other.because === null));
  return (
    <>
      <PageHeader eyebrow={{ key: 'yaas.desk.title' }} title={{ key: `yaas.bulk.${act}` }} />
      <Alert
        tone={done === results.length ? 'success' : 'warning'}
        text={{ key: 'yaas.bulk.done', params: { done, not: results.length - done } }}
      />
      <Table
        caption={{ key: 'yaas.bulk.title' }}
        hideCaption
        rows={sorted}
        rowKey={({ id }) => id}
        columns={[
          {
            heading: { key: 'yaas.field.title' },
            cell: ({ id }) =>
              named.has(id) ? <a href={`/yaas/desk/entries/${id}`}>{named.get(id)!.title}</a> : t('yaas.bulk.unknown'),
          },
          { heading: { key: 'yaas.desk.entrant' }, cell: ({ id }) => named.get(id)?.name ?? '–' },
          {
            heading: { key: 'yaas.bulk.result' },
            cell: ({ because }) =>
              because ? words(because) : <Tag text={{ key: 'yaas.bulk.result.done' }} tone="good" />,
          },
        ]}
      />
      <ButtonLink text={{ key: 'yaas.bulk.back' }} href="/yaas/desk" />
    </>
  );
}
