import { EmptyState, formatRow, PageHeader, useFormats, useLocale, useText } from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import type { ArchivedExhibit } from './archive.queries.js';

/** Each edition's exhibit, the newest first; those that are over, too. */
export function ArchivePage({ exhibits }: { exhibits: readonly ArchivedExhibit[] }) {
  return (
    <>
      <PageHeader title={{ key: 'yaas.exhibit.archive' }} lead={{ key: 'yaas.exhibit.archive.lead' }} />
      {exhibits.length === 0 ? (
        <EmptyState title={{ key: 'yaas.exhibit.archive.none' }} icon="image" />
      ) : (
        <ol class="archive">
          {exhibits.map((exhibit) => (
            <ArchiveLine key={exhibit.year} exhibit={exhibit} />
          ))}
        </ol>
      )}
    </>
  );
}

function ArchiveLine({ exhibit }: { exhibit: ArchivedExhibit }) {
  const t = useText();
  const { locale } = useLocale();
  const { year, theme, isOpen, pictures } = exhibit;
  const title = inLocale(theme, locale);
  return (
    <li class="archive__edition">
      <div class="archive__words">
        <p class="eyebrow">{year}</p>
        <h2 class="archive__theme">{isOpen ? <a href={`/exhibit?edition=${year}`}>{title}</a> : title}</h2>
        <p>
          <Standing exhibit={exhibit} />
        </p>
        <p>
          <a href={`/juries?edition=${exhibit.editionId}`}>
            {t('judging.reports.title')} <span class="usa-sr-only">{year}</span>
          </a>
        </p>
      </div>
      {isOpen && pictures.length > 0 && (
        <div class="archive__pictures">
          {pictures.map(({ src, width, height }) => (
            <img key={src} src={src} width={width} height={height} alt="" loading="lazy" decoding="async" />
          ))}
        </div>
      )}
    </li>
  );
}

function Standing({ exhibit: { works, isOpen, until } }: { exhibit: ArchivedExhibit }) {
  const t = useText();
  const { locale } = useLocale();
  const { date } = useFormats();
  const day = until && date(new Date(`${until}T12:00:00Z`));
  if (!isOpen) return <>{day ? t('yaas.exhibit.archive.closed_on', { day }) : t('yaas.exhibit.archive.closed')}</>;
  const said = [t('yaas.exhibit.archive.open', { works }), day && t('yaas.exhibit.archive.until', { day })];
  return <>{formatRow(said, locale)}</>;
}
