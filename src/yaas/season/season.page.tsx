import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  Figure,
  FigureRow,
  PageHeader,
  Table,
  useLocale,
  type Column,
} from '../../platform/index.js';
import type { EditionWithRules } from '../editions/editions.queries.js';
import { inLocale } from '../editions/localized.js';
import type { CategoryRules } from '../editions/rule-set.schema.js';
import { ENTRY_STATES, LIVE_STATES, type EntryState } from '../entries/entry-state.js';
import type { Season, SeasonCount } from './season.queries.js';

/** How many entries stand where. */
export function SeasonPage({ edition, counts }: Season) {
  const { locale } = useLocale();
  if (!edition) return <EmptyState title={{ key: 'yaas.closed.title' }} icon="calendar" />;
  const sum = (states: readonly EntryState[]) => total(counts.filter(({ state }) => states.includes(state)));
  return (
    <>
      <PageHeader
        eyebrow={{ key: 'yaas.season.title' }}
        title={inLocale(edition.rules.title, locale)}
        lead={inLocale(edition.theme, locale)}
      />
      <FigureRow>
        <Figure value={sum(['draft'])} label={{ key: 'yaas.state.draft' }} />
        <Figure value={sum(LIVE_STATES)} label={{ key: 'yaas.season.live' }} />
        <Figure value={sum(['awaiting_guardian'])} label={{ key: 'yaas.state.awaiting_guardian' }} />
        <Figure value={sum(['awaiting_sponsor'])} label={{ key: 'yaas.state.awaiting_sponsor' }} />
      </FigureRow>
      <Counts edition={edition} counts={counts} />
      <ButtonRow>
        <ButtonLink text={{ key: 'yaas.rules.title' }} href={`/yaas/editions/${edition.id}`} kind="secondary" />
      </ButtonRow>
    </>
  );
}

function Counts({ edition, counts }: { edition: EditionWithRules; counts: readonly SeasonCount[] }) {
  const { locale } = useLocale();
  const states = ENTRY_STATES.filter((state) => counts.some((count) => count.state === state));
  const columns: Column<CategoryRules>[] = [
    { heading: { key: 'yaas.fact.category' }, cell: ({ label }) => inLocale(label, locale) },
    ...states.map((state) => ({
      heading: { key: `yaas.state.${state}` },
      numeric: true,
      cell: ({ code }: CategoryRules) => {
        const count = total(counts.filter((one) => one.category === code && one.state === state));
        if (count === 0) return <span class="none">0</span>;
        return state === 'draft' ? count : <a href={`/yaas/desk?state=${state}&category=${code}`}>{count}</a>;
      },
    })),
  ];
  return (
    <Table
      caption={{ key: 'yaas.season.table' }}
      columns={columns}
      rows={edition.rules.categories}
      rowKey={({ code }) => code}
    />
  );
}

const total = (counts: readonly SeasonCount[]): number => counts.reduce((sum, { count }) => sum + count, 0);
