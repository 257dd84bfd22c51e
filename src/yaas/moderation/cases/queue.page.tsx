import {
  EmptyState,
  PageHeader,
  Pagination,
  Table,
  Tabs,
  Tag,
  useFormats,
  useLocale,
  useText,
  type Column,
} from '../../../platform/index.js';
import { inLocale } from '../../editions/localized.js';
import type { CaseRow } from './case.projection.js';
import { CASE_REASONS, CASE_STATES } from './case-words.js';
import type { CaseFilter, CaseQueue } from './cases.queries.js';

/** Cases that wait for a person: hints, holds, and what was settled. */
export function QueuePage({ cases, next, counts, filter }: CaseQueue & { filter: CaseFilter }) {
  return (
    <>
      <PageHeader
        eyebrow={{ key: 'yaas.season.title' }}
        title={{ key: 'yaas.moderation.title' }}
        lead={{ key: 'yaas.moderation.lead', params: { hints: counts.hint ?? 0, holds: counts.held ?? 0 } }}
      />
      <States counts={counts} filter={filter} />
      <Reasons filter={filter} />
      {cases.length > 0 ? (
        <Cases cases={cases} />
      ) : (
        <EmptyState
          title={{ key: 'yaas.moderation.none' }}
          text={{ key: 'yaas.moderation.none.text' }}
          icon="check-circle"
        />
      )}
      <Pagination next={next && addressOf({ ...filter, after: next })} />
    </>
  );
}

function addressOf({ state, reason, after }: CaseFilter): string {
  return `/yaas/moderation?${new URLSearchParams({ state, ...(reason && { reason }), ...(after && { after }) })}`;
}

function States({ counts, filter }: { counts: CaseQueue['counts']; filter: CaseFilter }) {
  const tabs = CASE_STATES.map((state) => ({
    href: addressOf({ state, reason: filter.reason }),
    text: { key: `yaas.case.state.${state}` },
    count: counts[state] ?? 0,
    isCurrent: state === filter.state,
  }));
  return <Tabs label={{ key: 'yaas.moderation.states' }} tabs={tabs} />;
}

function Reasons({ filter }: { filter: CaseFilter }) {
  const t = useText();
  return (
    <ul class="chips" aria-label={t('yaas.case.reason')}>
      {[undefined, ...CASE_REASONS].map((reason) => (
        <li key={reason ?? 'all'}>
          <a
            href={addressOf({ state: filter.state, ...(reason && { reason }) })}
            aria-current={reason === filter.reason ? 'true' : undefined}
          >
            {t(reason ? `yaas.case.reason.${reason}` : 'yaas.moderation.all')}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Cases({ cases }: { cases: readonly CaseRow[] }) {
  const { locale } = useLocale();
  const { date } = useFormats();
  const t = useText();
  const columns: Column<CaseRow>[] = [
    {
      heading: { key: 'yaas.field.title' },
      cell: ({ id, title }) => <a href={`/yaas/moderation/cases/${id}`}>{title || t('yaas.case.untitled')}</a>,
    },
    { heading: { key: 'yaas.case.reason' }, cell: (one) => <CaseReasonTag one={one} /> },
    { heading: { key: 'yaas.case.source' }, cell: ({ source }) => t(`yaas.case.source.${source}`) },
    { heading: { key: 'yaas.fact.category' }, cell: ({ category }) => category && inLocale(category, locale) },
    { heading: { key: 'yaas.case.since' }, cell: ({ openedAt }) => date(openedAt) },
  ];
  return (
    <Table
      caption={{ key: 'yaas.moderation.title' }}
      hideCaption
      columns={columns}
      rows={cases}
      rowKey={({ id }) => id}
    />
  );
}

/** The reason, and whether only the trained group sees the case. */
export const CaseReasonTag = ({ one }: { one: Pick<CaseRow, 'reason' | 'safeguarding'> }) => (
  <>
    <Tag text={{ key: `yaas.case.reason.${one.reason}` }} tone={one.safeguarding ? 'bad' : 'waiting'} />{' '}
    {one.safeguarding && <Tag text={{ key: 'yaas.case.safeguarding' }} />}
  </>
);
