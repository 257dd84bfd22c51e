import { EmptyState, PageHeader, Pagination, useLocale, useText } from '../../platform/index.js';
import { labelOf } from '../../registry/index.js';
import { inLocale } from '../editions/localized.js';
import { addressIn, type ExhibitFilter } from './exhibit-filter.js';
import { ExhibitFilterForm } from './exhibit-filter-form.js';
import type { ShownPlaces } from './exhibit-places.queries.js';
import type { ExhibitWork } from './exhibit-work.js';
import type { ExhibitPage } from './exhibit.queries.js';
import { langOf } from './work-card.js';

interface CatalogueProps extends ExhibitPage {
  places: ShownPlaces;
  filter: ExhibitFilter;
}

/** The wall in words: every work a line, with its description; made to be read aloud and to be printed. */
export function CataloguePage({ edition, editions, works, places, filter, previous, next }: CatalogueProps) {
  const { locale } = useLocale();
  const address = (turn: Record<string, string>) => addressIn('/exhibit/catalogue', filter, turn);
  return (
    <>
      <PageHeader
        eyebrow={edition ? { key: 'yaas.exhibit.eyebrow', params: { year: String(edition.year) } } : undefined}
        title={{ key: 'yaas.exhibit.catalogue' }}
        lead={edition ? inLocale(edition.theme, locale) : undefined}
      />
      {edition && (
        <ExhibitFilterForm
          edition={edition}
          editions={editions}
          places={places}
          filter={filter}
          action="/exhibit/catalogue"
        />
      )}
      {works.length > 0 ? (
        <ol class="catalogue">
          {works.map((work) => (
            <CatalogueLine key={work.slug} work={work} filter={filter} />
          ))}
        </ol>
      ) : (
        <EmptyState
          title={{ key: 'yaas.exhibit.none_like_this' }}
          text={{ key: 'yaas.exhibit.none_like_this.text' }}
          icon="image"
        />
      )}
      <Pagination previous={previous && address({ before: previous })} next={next && address({ after: next })} />
    </>
  );
}

function CatalogueLine({ work, filter }: { work: ExhibitWork; filter: ExhibitFilter }) {
  const t = useText();
  const { locale } = useLocale();
  const { slug, title, nameShown, category, ageGroup, place, community, partner, alternativeText } = work;
  const cities = [community, partner].flatMap((one) => (one ? labelOf(one, locale) : [])).join(' ↔ ');
  const facts = [inLocale(category, locale), inLocale(ageGroup, locale), cities];
  return (
    <li>
      <h2 class="catalogue__title" lang={langOf(work)}>
        <a href={addressIn(`/exhibit/${slug}`, filter)}>{title}</a>
      </h2>
      <p>
        {[nameShown, ...facts].filter(Boolean).join(' · ')}
        {place !== null && ` · ${t('yaas.place', { place })}`}
      </p>
      {alternativeText && (
        <p class="catalogue__words" lang={langOf(work)} dir="auto">
          {alternativeText}
        </p>
      )}
    </li>
  );
}
