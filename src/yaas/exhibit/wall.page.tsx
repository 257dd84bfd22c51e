import {
  Button,
  ButtonLink,
  EmptyState,
  Form,
  formOf,
  PageHeader,
  Pagination,
  Select,
  useLocale,
  useText,
} from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import type { ExhibitFilter, ExhibitPage } from './exhibit.queries.js';
import { WorkCard } from './work-card.js';

interface WallProps extends ExhibitPage {
  pairs: { pair: string; communities: { name: string }[] }[];
  filter: ExhibitFilter;
}

/** The wall: works of an edition, placed ones first. */
export function WallPage({ edition, editions, works, pairs, filter, previous, next }: WallProps) {
  const { locale } = useLocale();
  const address = (turn: Record<string, string>) =>
    `/exhibit?${new URLSearchParams({ ...shownFilter(filter), ...turn })}`;
  return (
    <>
      <PageHeader
        eyebrow={edition ? { key: 'yaas.exhibit.eyebrow', params: { year: String(edition.year) } } : undefined}
        title={edition ? inLocale(edition.theme, locale) : { key: 'yaas.exhibit.title' }}
        lead={{ key: 'yaas.exhibit.lead' }}
      />
      {edition && <Filters edition={edition} editions={editions} pairs={pairs} filter={filter} />}
      {works.length > 0 ? (
        <ul class="wall">
          {works.map((work) => (
            <WorkCard key={work.slug} work={work} />
          ))}
        </ul>
      ) : (
        <EmptyState title={{ key: 'yaas.exhibit.none' }} text={{ key: 'yaas.exhibit.none.text' }} icon="image">
          <ButtonLink text={{ key: 'yaas.programme' }} href="/yaas" />
        </EmptyState>
      )}
      <Pagination previous={previous && address({ before: previous })} next={next && address({ after: next })} />
    </>
  );
}

type FiltersProps = Pick<WallProps, 'editions' | 'pairs' | 'filter'> & { edition: NonNullable<WallProps['edition']> };

function Filters({ edition, editions, pairs, filter }: FiltersProps) {
  const t = useText();
  const { locale } = useLocale();
  const categories = edition.rules.categories.map(({ code, label }) => ({
    value: code,
    label: inLocale(label, locale),
  }));
  const cities = pairs.map(({ pair, communities }) => ({
    value: pair,
    label: communities.map(({ name }) => name).join(' ↔ '),
  }));
  const years = editions.map(({ year, theme }) => ({
    value: String(year),
    label: `${year}: ${inLocale(theme, locale)}`,
  }));
  return (
    <section class="wall-filter" aria-label={t('yaas.exhibit.filter')}>
      <Form
        action="/exhibit"
        method="get"
        form={formOf({ ...shownFilter(filter), edition: String(edition.year) })}
        wide
      >
        {years.length > 1 && (
          <Select name="edition" label={{ key: 'yaas.exhibit.edition' }} choices={years} empty={false} />
        )}
        <Select
          name="category"
          label={{ key: 'yaas.fact.category' }}
          choices={categories}
          empty={{ key: 'yaas.exhibit.all' }}
        />
        <Select name="pair" label={{ key: 'yaas.fact.pair' }} choices={cities} empty={{ key: 'yaas.exhibit.all' }} />
        <Button text={{ key: 'yaas.exhibit.show' }} kind="secondary" />
      </Form>
    </section>
  );
}

/** The filter as an address says it, without the page. */
function shownFilter({ year, category, pair }: ExhibitFilter): Record<string, string> {
  return { ...(year && { edition: String(year) }), ...(category && { category }), ...(pair && { pair }) };
}
