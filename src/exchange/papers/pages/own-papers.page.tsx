import { EmptyState, PageHeader, useText } from '../../../platform/index.js';
import type { OwnPaper } from '../own-papers.service.js';

/** The present version of each paper, to be read and printed. */
export function OwnPapersPage({ papers }: { papers: readonly OwnPaper[] }) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'exchange.own-papers.title' }} lead={{ key: 'exchange.own-papers.lead' }} />
      {papers.length === 0 && (
        <EmptyState title={{ key: 'exchange.own-papers.none' }} text={{ key: 'exchange.own-papers.none.text' }} />
      )}
      <ul class="exchange-rows">
        {papers.map(({ id, kind, version, madeAt }) => (
          <li key={id}>
            <span>
              <a href={`/exchange/mine/papers/${id}`}>{t(`exchange.own-papers.${kind}`)}</a>
              <small>{t('exchange.sheet.foot', { version, on: madeAt })}</small>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
