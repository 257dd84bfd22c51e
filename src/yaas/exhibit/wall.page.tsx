import { ButtonLink, EmptyState, PageHeader, Pagination, useLocale, useText } from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import { addressIn, type ExhibitFilter } from './exhibit-filter.js';
import { ExhibitFilterForm } from './exhibit-filter-form.js';
import type { ShownPlaces } from './exhibit-places.queries.js';
import type { ExhibitPage } from './exhibit.queries.js';
import { WorkCard } from './work-card.js';

interface WallProps extends ExhibitPage {
  places: ShownPlaces;
  filter: ExhibitFilter;
}

/** The wall: works of an edition, placed ones first. */
export function WallPage({ edition, editions, works, places, filter, previous, next }: WallProps) {
  const { locale } = useLocale();
  const t = useText();
  const address = (turn: Record<string, string>) => addressIn('/exhibit', filter, turn);
  return (
    <>
      <PageHeader
        eyebrow={edition ? { key: 'yaas.exhibit.eyebrow', params: { year: String(edition.year) } } : undefined}
        title={edition ? inLocale(edition.theme, locale) : { key: 'yaas.exhibit.title' }}
        lead={{ key: 'yaas.exhibit.lead' }}
      />
      {edition && (
        <ExhibitFilterForm edition={edition} editions={editions} places={places} filter={filter} action="/exhibit" />
      )}
      {works.length > 0 ? (
        <ul class="wall" aria-label={t('yaas.exhibit.works')}>
          {works.map((work, index) => (
            <WorkCard key={work.slug} work={work} filter={filter} isFirst={index < FIRST_SEEN} />
          ))}
        </ul>
      ) : (
        <NothingHere isFiltered={Object.values(filter).some(Boolean)} />
      )}
      <Pagination previous={previous && address({ before: previous })} next={next && address({ after: next })} />
      {edition && (
        <OtherWays
          editionId={edition.id}
          filter={{ ...filter, year: edition.year }}
          hasVote={edition.rules.awards.peoplesChoice !== null}
        />
      )}
    </>
  );
}

/** Pictures that a small screen shows at once; the others are loaded when they come near. */
const FIRST_SEEN = 2;

function NothingHere({ isFiltered }: { isFiltered: boolean }) {
  const key = isFiltered ? 'yaas.exhibit.none_like_this' : 'yaas.exhibit.none';
  return (
    <EmptyState title={{ key }} text={{ key: `${key}.text` }} icon="image">
      {isFiltered ? (
        <ButtonLink text={{ key: 'yaas.exhibit.back' }} href="/exhibit" />
      ) : (
        <ButtonLink text={{ key: 'yaas.programme' }} href="/yaas" />
      )}
    </EmptyState>
  );
}

interface Ways {
  editionId: string;
  filter: ExhibitFilter;
  hasVote: boolean;
}

function OtherWays({ editionId, filter, hasVote }: Ways) {
  const t = useText();
  return (
    <nav class="wall-ways" aria-label={t('yaas.exhibit.ways')}>
      <a href={addressIn('/exhibit/catalogue', filter)}>{t('yaas.exhibit.catalogue')}</a>
      <a href={addressIn('/exhibit/places', { year: filter.year })}>{t('yaas.exhibit.places')}</a>
      <a href="/exhibit/archive">{t('yaas.exhibit.archive')}</a>
      <a href="/exhibit/tour">{t('yaas.exhibit.tour')}</a>
      <a href={`/juries?edition=${editionId}`}>{t('judging.reports.title')}</a>
      {hasVote && <a href="/exhibit/vote">{t('yaas.vote.title')}</a>}
    </nav>
  );
}
