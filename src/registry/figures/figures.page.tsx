import { EmptyState, PageHeader, Section, Table, useFormats, useText } from '../../platform/index.js';
import { FiguresOfNetwork } from '../pages/figures-of-network.js';
import type { NetworkFigures } from '../registry.queries.js';
import type { FiguresOverTime, YearFigures } from './figures.queries.js';
import { YearBars } from './year-bars.js';

export interface FiguresModel {
  now: NetworkFigures;
  overTime: FiguresOverTime;
}

/** The network over the years, drawn and as tables. */
export function FiguresPage({ now, overTime: { years, undated } }: FiguresModel) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'registry.figures.title' }} lead={{ key: 'registry.figures.lead' }} />
      <FiguresOfNetwork figures={now} />
      <OverTime years={years} of="signed" />
      {undated > 0 && <p class="figures-note">{t('registry.figures.undated', { count: undated })}</p>}
      <OverTime years={years} of="exchanged" />
      <OverTime years={years} of="activities" />
    </>
  );
}

type Counted = Exclude<keyof YearFigures, 'year'>;

function OverTime({ years, of }: { years: readonly YearFigures[]; of: Counted }) {
  const t = useText();
  const told = trimmed(years, of);
  const total = told.reduce((sum, year) => sum + year[of], 0);
  if (total === 0)
    return (
      <Section title={{ key: `registry.figures.${of}` }}>
        <EmptyState title={{ key: 'registry.figures.none' }} text={{ key: `registry.figures.${of}.none` }} />
      </Section>
    );
  const [first, last] = [told[0]!.year, told.at(-1)!.year].map(String);
  const label = t(`registry.figures.${of}.alt`, { total, first: first!, last: last! });
  return (
    <Section title={{ key: `registry.figures.${of}` }} lead={{ key: `registry.figures.${of}.lead` }}>
      <YearBars bars={told.map((year) => ({ year: year.year, value: year[of] }))} label={label} />
      <details class="figures-table">
        <summary>{t('registry.figures.as_table')}</summary>
        <YearTable years={told.filter((year) => year[of] > 0)} of={of} />
      </details>
    </Section>
  );
}

/** From the first year that has a figure to the last. */
function trimmed(years: readonly YearFigures[], of: Counted): readonly YearFigures[] {
  const first = years.findIndex((year) => year[of] > 0);
  return first < 0 ? [] : years.slice(first, years.findLastIndex((year) => year[of] > 0) + 1);
}

function YearTable({ years, of }: { years: readonly YearFigures[]; of: Counted }) {
  const { number } = useFormats();
  return (
    <Table
      caption={{ key: `registry.figures.${of}` }}
      hideCaption
      rows={years.toReversed()}
      rowKey={({ year }) => String(year)}
      columns={[
        { heading: { key: 'registry.figures.year' }, cell: ({ year }) => String(year) },
        { heading: { key: `registry.figures.${of}` }, numeric: true, cell: (year) => number(year[of]) },
      ]}
    />
  );
}
