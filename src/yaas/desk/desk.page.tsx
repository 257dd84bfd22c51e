import {
  EmptyState,
  PageHeader,
  Pagination,
  Table,
  useFormats,
  useLocale,
  useText,
  type Column,
} from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import { ENTRY_STATES } from '../entries/entry-state.js';
import { EntryTag } from '../entries/entry-tag.js';
import { pairName } from '../entries/pair-name.js';
import type { DeskFilter, DeskLine, DeskPage as Found } from './desk.queries.js';

/** Entries of one's own members, those that wait for a confirmation first. */
export function DeskPage({ lines, next, counts, filter }: Found & { filter: DeskFilter }) {
  return (
    <>
      <PageHeader
        eyebrow={{ key: 'yaas.programme' }}
        title={{ key: 'yaas.desk.title' }}
        lead={{ key: 'yaas.desk.lead', params: { count: counts.awaiting_sponsor ?? 0 } }}
      />
      <StateTabs counts={counts} current={filter.state} />
      {lines.length > 0 ? (
        <Lines lines={lines} />
      ) : (
        <EmptyState
          title={{ key: 'yaas.desk.none' }}
          text={{ key: 'yaas.desk.none.text' }}
          icon={filter.state === 'awaiting_sponsor' ? 'check-circle' : 'file'}
        />
      )}
      <Pagination next={next && addressAfter(next, filter)} />
    </>
  );
}

function addressAfter(after: string, { state, category }: DeskFilter): string {
  return `/yaas/desk?${new URLSearchParams({ state, ...(category && { category }), after })}`;
}

function StateTabs({ counts, current }: { counts: Found['counts']; current: DeskFilter['state'] }) {
  const t = useText();
  const states = ENTRY_STATES.filter((state) => counts[state] || state === 'awaiting_sponsor' || state === current);
  return (
    <nav class="tabs" aria-label={t('yaas.desk.states')}>
      {states.map((state) => (
        <a key={state} href={`/yaas/desk?state=${state}`} aria-current={state === current ? 'page' : undefined}>
          {t(`yaas.state.${state}`)} <span class="tabs__count">{counts[state] ?? 0}</span>
        </a>
      ))}
    </nav>
  );
}

function Lines({ lines }: { lines: readonly DeskLine[] }) {
  const { locale } = useLocale();
  const { date } = useFormats();
  const columns: Column<DeskLine>[] = [
    {
      heading: { key: 'yaas.field.title' },
      cell: ({ id, title }) => <a href={`/yaas/desk/entries/${id}`}>{title}</a>,
    },
    { heading: { key: 'yaas.desk.entrant' }, cell: ({ name }) => name },
    { heading: { key: 'yaas.fact.category' }, cell: ({ category }) => inLocale(category, locale) },
    { heading: { key: 'yaas.fact.pair' }, cell: (line) => pairName(line) },
    { heading: { key: 'yaas.desk.submitted' }, cell: ({ submittedAt }) => date(submittedAt) },
    { heading: { key: 'yaas.desk.state' }, cell: ({ state }) => <EntryTag state={state} /> },
  ];
  return (
    <Table caption={{ key: 'yaas.desk.entries' }} hideCaption columns={columns} rows={lines} rowKey={({ id }) => id} />
  );
}
