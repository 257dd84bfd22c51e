import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  Figure,
  FigureRow,
  PageHeader,
  Section,
  Table,
  useFormats,
  useLocale,
  useText,
  type Column,
} from '../../platform/index.js';
import { moneyIn } from '../fees/documents/money.js';
import { useValueName } from './figure-words.js';
import { PUBLIC, type FigureLine, type PublicYear } from './figures.queries.js';
import { LEAST_TOLD } from './suppressed.js';
import { DIMENSIONS } from './yls-year-count.entity.js';

/** All figures, for staff. */
export function FiguresPage({ lines }: { lines: readonly FigureLine[] }) {
  const summits = [...Map.groupBy(lines, ({ year, summit }) => `${year} · ${summit}`)];
  return (
    <>
      <PageHeader title={{ key: 'yls.yearly.title' }} lead={{ key: 'yls.yearly.lead' }} />
      {summits.length === 0 && <EmptyState title={{ key: 'yls.figures.none' }} />}
      {summits.map(([title, ofSummit]) => (
        <Section key={title} title={title}>
          {DIMENSIONS.map((dimension) => (
            <ByDimension
              key={dimension}
              dimension={dimension}
              lines={ofSummit.filter((one) => one.dimension === dimension)}
            />
          ))}
        </Section>
      ))}
      <ButtonRow>
        <ButtonLink href="/yls/figures/table?format=csv" text={{ key: 'yls.yearly.csv' }} kind="secondary" />
        <ButtonLink href="/yls/figures/table?format=xlsx" text={{ key: 'yls.yearly.xlsx' }} kind="secondary" />
        <ButtonLink href="/yls/years" text={{ key: 'yls.yearly.public' }} kind="plain" />
      </ButtonRow>
    </>
  );
}

function ByDimension({ dimension, lines }: { dimension: FigureLine['dimension']; lines: readonly FigureLine[] }) {
  const columns = useColumns(dimension);
  if (lines.length === 0) return null;
  return (
    <Table
      caption={{ key: `yls.figures.by.${dimension}` }}
      columns={columns}
      rows={lines}
      rowKey={({ value }) => value}
    />
  );
}

const COUNTS = ['applied', 'offered', 'came', 'completed', 'aided'] as const;

function useColumns(dimension: FigureLine['dimension']): Column<FigureLine>[] {
  const nameOf = useValueName();
  const { number } = useFormats();
  const { locale } = useLocale();
  return [
    { heading: { key: `yls.figures.by.${dimension}` }, cell: (line) => nameOf(line) },
    ...COUNTS.map((count) => ({
      heading: { key: `yls.figures.${count}` },
      cell: (line: FigureLine) => number(line[count]),
      numeric: true,
    })),
    {
      heading: { key: 'yls.figures.aid' },
      cell: ({ aidCents, currency }) => (aidCents === 0 ? '–' : moneyIn(aidCents, currency, locale)),
      numeric: true,
    },
  ];
}

/** What everybody may see: who came, by kinds of five and more. */
export function PublicFiguresPage({ years }: { years: readonly PublicYear[] }) {
  return (
    <>
      <PageHeader
        title={{ key: 'yls.figures.title' }}
        lead={{ key: 'yls.figures.lead', params: { least: LEAST_TOLD } }}
      />
      {years.length === 0 && <EmptyState title={{ key: 'yls.figures.none' }} />}
      {years.map((year) => (
        <Year key={year.year} year={year} />
      ))}
    </>
  );
}

function Year({ year: { year, came, by } }: { year: PublicYear }) {
  const t = useText();
  const nameOf = useValueName();
  const { number } = useFormats();
  const columns: Column<{ name: string; count: string }>[] = [
    { heading: { key: 'yls.figures.kind' }, cell: ({ name }) => name },
    { heading: { key: 'yls.figures.came' }, cell: ({ count }) => count, numeric: true },
  ];
  return (
    <Section title={String(year)}>
      <FigureRow>
        <Figure value={came} label={{ key: 'yls.figures.came' }} />
      </FigureRow>
      {PUBLIC.map((dimension) => {
        const { shown, others } = by[dimension];
        const rows = shown.map(({ value, count }) => ({ name: nameOf({ dimension, value }), count: number(count) }));
        const rest =
          others === 0 ? [] : [{ name: t('yls.figures.others'), count: others === null ? '–' : number(others) }];
        return (
          <Table
            key={dimension}
            caption={{ key: `yls.figures.by.${dimension}` }}
            columns={columns}
            rows={[...rows, ...rest]}
            rowKey={({ name }) => name}
          />
        );
      })}
    </Section>
  );
}
