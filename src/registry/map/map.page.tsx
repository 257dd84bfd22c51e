import { ButtonLink, ButtonRow, PageHeader, Section, Table, useFormats, useLocale } from '../../platform/index.js';
import { countryName } from '../country/country-names.js';
import { FiguresOfNetwork } from '../pages/figures-of-network.js';
import type { NetworkFigures } from '../registry.queries.js';
import type { CountryOnMap } from './map.queries.js';
import { WorldMap } from './world-map.js';

/** The map, and the same as a table for those who do not see it. */
export function MapPage({ figures, countries }: { figures: NetworkFigures; countries: readonly CountryOnMap[] }) {
  return (
    <>
      <PageHeader title={{ key: 'registry.map.title' }} lead={{ key: 'registry.map.lead' }} />
      <WorldMap figures={figures} linked={false} />
      <FiguresOfNetwork figures={figures} />
      <ButtonRow>
        <ButtonLink kind="secondary" href="/figures" text={{ key: 'registry.figures.title' }} />
        <ButtonLink kind="secondary" href="/anniversaries" text={{ key: 'registry.nav.anniversaries' }} />
        <ButtonLink kind="secondary" href="/downloads" text={{ key: 'registry.downloads.title' }} />
      </ButtonRow>
      <Section title={{ key: 'registry.map.countries' }} lead={{ key: 'registry.map.countries.lead' }}>
        <CountryTable countries={countries} />
      </Section>
    </>
  );
}

function CountryTable({ countries }: { countries: readonly CountryOnMap[] }) {
  const { locale } = useLocale();
  const { number } = useFormats();
  return (
    <Table
      caption={{ key: 'registry.map.countries' }}
      hideCaption
      rows={countries}
      rowKey={(row) => row.iso2}
      columns={[
        {
          heading: { key: 'registry.country' },
          cell: (row) => <a href={`/countries/${row.iso2}`}>{countryName(row.iso2, locale)}</a>,
        },
        { heading: { key: 'registry.communities' }, numeric: true, cell: (row) => number(row.communities) },
        { heading: { key: 'registry.partnerships' }, numeric: true, cell: (row) => number(row.partnerships) },
      ]}
    />
  );
}
