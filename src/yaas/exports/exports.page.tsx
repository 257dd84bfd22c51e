import { Alert, ButtonLink, ButtonRow, PageHeader, Section, TABLE_FORMATS, useText } from '../../platform/index.js';
import type { EditionWithRules } from '../editions/editions.queries.js';
import { DATASETS } from './export-dataset.js';

/** What can be taken out of each edition. */
export function ExportsPage({ editions }: { editions: readonly EditionWithRules[] }) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'yaas.exports.title' }} lead={{ key: 'yaas.exports.lead' }} />
      <Alert tone="warning" text={{ key: 'yaas.exports.care' }} slim />
      {editions.map(({ id, year }) => (
        <Section key={id} title={{ key: 'yaas.exports.edition', params: { year: String(year) } }}>
          {DATASETS.map((dataset) => (
            <div key={dataset}>
              <h3>{t(`yaas.exports.dataset.${dataset}`)}</h3>
              <p>{t(`yaas.exports.dataset.${dataset}.holds`)}</p>
              <ButtonRow>
                {TABLE_FORMATS.map((format) => (
                  <ButtonLink
                    key={format}
                    text={format.toUpperCase()}
                    href={`/yaas/exports/tables/${dataset}?edition=${id}&format=${format}`}
                    kind="secondary"
                  />
                ))}
              </ButtonRow>
            </div>
          ))}
          <h3>{t('yaas.exports.dataset.files')}</h3>
          <p>{t('yaas.exports.dataset.files.holds')}</p>
          <ButtonRow>
            <ButtonLink text="ZIP" href={`/yaas/exports/files?edition=${id}`} kind="secondary" />
          </ButtonRow>
        </Section>
      ))}
    </>
  );
}
