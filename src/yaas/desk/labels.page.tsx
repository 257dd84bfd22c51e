import { EmptyState, PageHeader, useLocale, useText } from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import { pairName } from '../entries/pair-name.js';
import type { WallLabel } from './labels.queries.js';

/** Labels to be printed and cut, eight on a sheet. */
export function LabelsPage({ labels }: { labels: readonly WallLabel[] }) {
  const t = useText();
  return (
    <>
      <div class="no-print">
        <PageHeader
          title={{ key: 'yaas.labels.title' }}
          lead={{ key: 'yaas.labels.lead', params: { count: labels.length } }}
        />
        <p>{t('yaas.labels.print')}</p>
      </div>
      {labels.length === 0 && (
        <EmptyState title={{ key: 'yaas.labels.none' }} text={{ key: 'yaas.labels.none.text' }} icon="file" />
      )}
      <div class="labels">
        {labels.map((label) => (
          <Label key={label.id} label={label} />
        ))}
      </div>
    </>
  );
}

function Label({ label: { title, name, category, community, partner, code } }: { label: WallLabel }) {
  const t = useText();
  const { locale } = useLocale();
  return (
    <article class="label">
      <div>
        <h2 class="label__title">{title}</h2>
        {name && <p class="label__name">{name}</p>}
        <p>{inLocale(category, locale)}</p>
        <p>{pairName({ community, partner })}</p>
      </div>
      {code && <img src={code} width={96} height={96} alt={t('yaas.labels.code', { title })} />}
    </article>
  );
}
