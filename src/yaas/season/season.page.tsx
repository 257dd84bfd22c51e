import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  PageHeader,
  Section,
  Table,
  useLocale,
  useText,
  type Column,
} from '../../platform/index.js';
import type { EditionWithRules } from '../editions/editions.queries.js';
import { inLocale } from '../editions/localized.js';
import type { CategoryRules } from '../editions/rule-set.schema.js';
import { ENTRY_STATES } from '../entries/entry-state.js';
import { Funnel } from './funnel.js';
import { SeasonMap } from './season-map.js';
import { Deadlines, LongestWaiting, Shares, SilentMembers } from './season-parts.js';
import type { Season, SeasonCount } from './season.queries.js';

/** How far the season has come, what waits, and from where it comes. */
export function SeasonPage(season: Season) {
  const { edition, counts, held } = season;
  const { locale } = useLocale();
  const t = useText();
  if (!edition) return <EmptyState title={{ key: 'yaas.closed.title' }} icon="calendar" />;
  return (
    <>
      <PageHeader
        eyebrow={{ key: 'yaas.season.title' }}
        title={inLocale(edition.rules.title, locale)}
        lead={inLocale(edition.theme, locale)}
      />
      <ButtonRow>
        <ButtonLink text={{ key: 'yaas.season.entries' }} href="/yaas/season/entries" kind="secondary" />
        <ButtonLink text={{ key: 'yaas.moderation.title' }} href="/yaas/moderation" kind="secondary" />
        <ButtonLink text={{ key: 'yaas.messages.title' }} href="/yaas/messages" kind="secondary" />
        <ButtonLink text={{ key: 'yaas.rules.title' }} href={`/yaas/editions/${edition.id}`} kind="secondary" />
        <ButtonLink text={{ key: 'yaas.awards.title' }} href={`/yaas/editions/${edition.id}/awards`} kind="secondary" />
        <ButtonLink text={{ key: 'yaas.exports.title' }} href="/yaas/exports" kind="secondary" />
      </ButtonRow>
      {held > 0 && (
        <p>
          <a href="/yaas/moderation?state=held">{t('yaas.season.held_count', { count: held })}</a>
        </p>
      )}
      <Funnel {...season} />
      <div class="season-columns">
        <Deadlines {...season} />
        <LongestWaiting {...season} />
      </div>
      <Section title={{ key: 'yaas.season.from' }}>
        <SeasonMap {...season} />
        <SilentMembers {...season} />
      </Section>
      <Counts edition={edition} counts={counts} />
      <Section title={{ key: 'yaas.season.shares' }}>
        <Shares {...season} />
      </Section>
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
