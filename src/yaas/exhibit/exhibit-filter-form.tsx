import { Button, Form, formOf, Select, TextField, useLocale, useText } from '../../platform/index.js';
import { countriesByName } from '../../registry/index.js';
import { inLocale } from '../editions/localized.js';
import { parametersOf, type ExhibitFilter } from './exhibit-filter.js';
import type { ShownPlaces } from './exhibit-places.queries.js';
import type { ExhibitPage } from './exhibit.queries.js';

interface FilterFormProps extends Pick<ExhibitPage, 'editions'> {
  edition: NonNullable<ExhibitPage['edition']>;
  places: ShownPlaces;
  filter: ExhibitFilter;
  /** The page that shows the selection. */
  action: string;
}

/** Pairs beyond these are found by their own page or by typing a city: no phone should load them all. */
const MOST_PAIRS = 40;

/** Chooses a selection; it is an address, and works without scripts. */
export function ExhibitFilterForm({ edition, editions, places, filter, action }: FilterFormProps) {
  const t = useText();
  const { locale } = useLocale();
  const categories = edition.rules.categories.map(({ code, label }) => ({
    value: code,
    label: inLocale(label, locale),
  }));
  const years = editions.map(({ year, theme }) => ({
    value: String(year),
    label: `${year}: ${inLocale(theme, locale)}`,
  }));
  return (
    <section class="wall-filter" aria-label={t('yaas.exhibit.filter')} id="filter">
      <Form action={action} method="get" form={formOf({ ...parametersOf({ ...filter, year: edition.year }) })} wide>
        <TextField name="q" type="search" label={{ key: 'yaas.exhibit.search' }} width="full" maxLength={200} />
        {years.length > 1 && (
          <Select name="edition" label={{ key: 'yaas.exhibit.edition' }} choices={years} empty={false} />
        )}
        <Select
          name="category"
          label={{ key: 'yaas.fact.category' }}
          choices={categories}
          empty={{ key: 'yaas.exhibit.all' }}
        />
        <PlaceSelects places={places} filter={filter} />
        <Button text={{ key: 'yaas.exhibit.show' }} kind="secondary" />
      </Form>
    </section>
  );
}

function PlaceSelects({ places, filter }: Pick<FilterFormProps, 'places' | 'filter'>) {
  const { locale } = useLocale();
  const codes = places.countries.map(({ code }) => code);
  const countries = countriesByName(codes, locale).map(({ code, name }) => ({ value: code, label: name }));
  const known = countries.some(({ value }) => value === filter.place);
  const own = filter.place && !known ? [{ value: filter.place, label: cityOf(filter.place, places) }] : [];
  const shown = places.pairs.filter(({ pair }) => pair === filter.pair || places.pairs.length <= MOST_PAIRS);
  const pairs = shown.map(({ pair, communities }) => ({
    value: pair,
    label: communities.map(({ name }) => name).join(' ↔ '),
  }));
  return (
    <>
      <Select
        name="place"
        label={{ key: 'yaas.exhibit.place' }}
        choices={[...own, ...countries]}
        empty={{ key: 'yaas.exhibit.all' }}
      />
      {pairs.length > 0 && (
        <Select name="pair" label={{ key: 'yaas.fact.pair' }} choices={pairs} empty={{ key: 'yaas.exhibit.all' }} />
      )}
    </>
  );
}

/** A city that an address names, by its own name where works of it hang. */
function cityOf(slug: string, { pairs }: ShownPlaces): string {
  const found = pairs.flatMap(({ communities }) => communities).find((community) => community.slug === slug);
  return found?.name ?? slug;
}
