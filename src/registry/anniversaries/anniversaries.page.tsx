import { ButtonLink, ButtonRow, EmptyState, PageHeader, Section, useLocale, useText } from '../../platform/index.js';
import { labelOf } from '../community/community-label.js';
import type { CelebratedPartnership } from './anniversaries.queries.js';

export interface AnniversariesModel {
  year: number;
  /** The years that have a page. */
  shown: { first: number; last: number };
  celebrated: readonly CelebratedPartnership[];
}

/** What the network celebrates in a year, month by month. */
export function AnniversariesPage({ year, shown, celebrated }: AnniversariesModel) {
  const count = celebrated.length;
  return (
    <>
      <PageHeader
        title={{ key: 'registry.anniversaries.title', params: { year: String(year) } }}
        lead={{ key: 'registry.anniversaries.lead', params: { count } }}
      />
      {count === 0 && (
        <EmptyState title={{ key: 'registry.anniversaries.none' }} text={{ key: 'registry.anniversaries.none.text' }} />
      )}
      {[...byMonth(celebrated)].map(([month, partnerships]) => (
        <Month key={month} month={month} partnerships={partnerships} />
      ))}
      <ButtonRow>
        {year > shown.first && <Year year={year - 1} />}
        {year < shown.last && <Year year={year + 1} />}
      </ButtonRow>
    </>
  );
}

/** The months in their order, with '' for what has no month. */
const byMonth = (celebrated: readonly CelebratedPartnership[]): Map<string, CelebratedPartnership[]> =>
  Map.groupBy(celebrated, ({ anniversary }) => anniversary.month ?? '');

function Month({ month, partnerships }: { month: string; partnerships: readonly CelebratedPartnership[] }) {
  const { locale } = useLocale();
  const t = useText();
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return (
    <Section title={month ? name.format(new Date(month)) : { key: 'registry.anniversaries.no_month' }}>
      <ul class="partner-list">
        {partnerships.map(({ id, parties, anniversary: { years } }) => (
          <li key={id}>
            <a href={`/partnerships/${id}`}>{parties.map((party) => labelOf(party, locale)).join(' – ')}</a>
            <strong>{t('registry.anniversary.years', { years })}</strong>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Year({ year }: { year: number }) {
  const text = { key: 'registry.anniversaries.title', params: { year: String(year) } };
  return <ButtonLink kind="secondary" href={`/anniversaries?year=${year}`} text={text} />;
}
