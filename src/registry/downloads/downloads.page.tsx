import { ButtonLink, ButtonRow, PageHeader, Section, TABLE_FORMATS, useText } from '../../platform/index.js';
import { columnsOf, downloadables, type Downloadable } from './downloadable.queries.js';

/** Every table with its columns and its files. */
export function DownloadsPage() {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'registry.downloads.title' }} lead={{ key: 'registry.downloads.lead' }} />
      {downloadables.map((table) => (
        <Section
          key={table}
          title={{ key: `registry.downloads.${table}` }}
          lead={{ key: `registry.downloads.${table}.lead` }}
        >
          <p>
            {t('registry.downloads.columns')} <Columns table={table} />
          </p>
          <ButtonRow>
            {TABLE_FORMATS.map((format) => (
              <ButtonLink
                key={format}
                kind="secondary"
                icon="download"
                href={`/downloads/${table}.${format}`}
                text={{
                  key: 'registry.downloads.file',
                  params: { table: t(`registry.downloads.${table}`), format: format.toUpperCase() },
                }}
              />
            ))}
          </ButtonRow>
        </Section>
      ))}
    </>
  );
}

const Columns = ({ table }: { table: Downloadable }) => (
  <span lang="en">
    {columnsOf(table)
      .map(({ name }) => name)
      .join(', ')}
  </span>
);
