import { Card, CardGrid } from '../components/card.js';
import { Figure, FigureRow } from '../components/figure.js';
import { Icon } from '../components/icon.js';
import { ICON_PATHS, type IconName } from '../components/icon-paths.js';
import { Pagination } from '../components/pagination.js';
import { Section } from '../components/section.js';
import { SummaryList } from '../components/summary-list.js';
import { Table, type Column } from '../components/table.js';
import { Tag } from '../components/tag.js';

interface Pair {
  city: string;
  partner: string;
  since: number;
}

const PAIRS: Pair[] = [
  { city: 'Irondequoit', partner: 'Poltava', since: 1992 },
  { city: 'Portland', partner: 'Bologna', since: 2003 },
  { city: 'Chicago', partner: 'Warszawa', since: 1960 },
];

const COLUMNS: Column<Pair>[] = [
  { heading: 'City', cell: ({ city }) => <a href="#">{city}</a>, sort: { href: '#', direction: 'ascending' } },
  { heading: 'Partner', cell: ({ partner }) => partner },
  { heading: 'Since', cell: ({ since }) => since, numeric: true, sort: { href: '#since' } },
  { heading: 'State', cell: () => <Tag text="Active" tone="good" /> },
];

/** What a page shows. */
export function DataSamples() {
  return (
    <Section title="Data" id="data" tinted>
      <Table caption="Partnerships" columns={COLUMNS} rows={PAIRS} rowKey={({ city }) => city} />
      <Pagination previous="#" next="#next" />
      <SummaryList
        rows={[
          { label: 'Title', value: 'Lanterns over the bay', changeHref: '#title' },
          { label: 'Category', value: 'Classic art', changeHref: '#category' },
          { label: 'City pair', value: 'San Francisco – Osaka' },
        ]}
      />
      <CardGrid wide>
        <Card title="Łódź" eyebrow="Poland" href="#lodz">
          <p>Partner of Chicago since 1991</p>
        </Card>
        <Card title="大阪" lang="ja" eyebrow="Japan" href="#osaka">
          <p>Partner of San Francisco since 1957</p>
        </Card>
      </CardGrid>
      <FigureRow>
        <Figure value={2072} label="partnerships" />
        <Figure value="98 %" label="of drafts saved by themselves" />
      </FigureRow>
      <ul class="usa-list--unstyled button-row">
        {(Object.keys(ICON_PATHS) as IconName[]).map((name) => (
          <li key={name}>
            <Icon name={name} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
