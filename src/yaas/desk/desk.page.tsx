import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  PageHeader,
  Pagination,
  Section,
  Tabs,
  useLocale,
  useText,
} from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import { ENTRY_STATES } from '../entries/entry-state.js';
import { MOST_COUNTED, type DeskFilter, type DeskPage as Found } from './desk-list.queries.js';
import { PlacesLeft } from './places-left.js';
import { WorkList } from './work-list.js';

interface DeskProps extends Found {
  filter: DeskFilter;
  /** Coordinators do; staff of the programme enter nobody. */
  entersOthers: boolean;
}

/** The work list of somebody with twenty minutes: who waits for whom, the most urgent first, with one step for each. */
export function DeskPage({ lines, next, counts, categories, places, now, filter, entersOthers }: DeskProps) {
  const address = addressOf(filter);
  return (
    <>
      <PageHeader
        eyebrow={{ key: 'yaas.programme' }}
        title={{ key: 'yaas.desk.title' }}
        lead={{ key: 'yaas.desk.lead', params: { count: counts.awaiting_sponsor ?? 0 } }}
      >
        {entersOthers && <ButtonLink text={{ key: 'yaas.nav.others' }} href="/yaas/others" kind="secondary" />}
      </PageHeader>
      <StateTabs counts={counts} filter={filter} />
      <Search filter={filter} categories={categories} />
      {lines.length > 0 ? (
        <WorkList lines={lines} state={filter.q ? null : filter.state} now={now} />
      ) : (
        <EmptyState
          title={{ key: filter.q ? 'yaas.desk.none.found' : 'yaas.desk.none' }}
          text={{ key: 'yaas.desk.none.text' }}
          icon={filter.state === 'awaiting_sponsor' ? 'check-circle' : 'file'}
        />
      )}
      <Pagination next={next && `${address}&after=${next}`} />
      {places.length > 0 && <PlacesLeft places={places} />}
      {lines.length > 0 && <Papers query={address.split('?')[1]!} />}
    </>
  );
}

function addressOf({ state, category, q }: DeskFilter): string {
  return `/yaas/desk?${new URLSearchParams({ state, ...(category && { category }), ...(q && { q }) })}`;
}

function StateTabs({ counts, filter: { state: current, q } }: { counts: Found['counts']; filter: DeskFilter }) {
  const t = useText();
  const states = ENTRY_STATES.filter((state) => counts[state] || state === 'awaiting_sponsor' || state === current);
  const said = (count = 0) => (count < MOST_COUNTED ? count : t('yaas.desk.many'));
  const tabs = states.map((state) => ({
    href: `/yaas/desk?state=${state}`,
    text: { key: `yaas.state.${state}` },
    count: said(counts[state]),
    isCurrent: state === current && !q,
  }));
  return <Tabs label={{ key: 'yaas.desk.states' }} tabs={tabs} />;
}

function Search({ filter, categories }: { filter: DeskFilter; categories: Found['categories'] }) {
  const t = useText();
  const { locale } = useLocale();
  return (
    <form class="desk-search" action="/yaas/desk" role="search">
      <input type="hidden" name="state" value={filter.state} />
      <div>
        <label for="desk-q">{t('yaas.desk.search')}</label>
        <input class="usa-input" id="desk-q" name="q" type="search" maxLength={120} value={filter.q} />
      </div>
      <div>
        <label for="desk-category">{t('yaas.fact.category')}</label>
        <select class="usa-select" id="desk-category" name="category">
          <option value="">{t('yaas.desk.all_categories')}</option>
          {categories.map(({ code, label }) => (
            <option key={code} value={code} selected={code === filter.category}>
              {inLocale(label, locale)}
            </option>
          ))}
        </select>
      </div>
      <button class="usa-button usa-button--outline" type="submit">
        {t('yaas.desk.search.button')}
      </button>
    </form>
  );
}

function Papers({ query }: { query: string }) {
  return (
    <Section title={{ key: 'yaas.desk.papers' }}>
      <ButtonRow>
        <ButtonLink text={{ key: 'yaas.desk.labels' }} href={`/yaas/desk/labels?${query}`} kind="secondary" />
        <ButtonLink text={{ key: 'yaas.desk.xlsx' }} href={`/yaas/desk/entries.xlsx?${query}`} kind="plain" />
        <ButtonLink text={{ key: 'yaas.desk.csv' }} href={`/yaas/desk/entries.csv?${query}`} kind="plain" />
      </ButtonRow>
    </Section>
  );
}
