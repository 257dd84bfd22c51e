import { Icon, useText, Zoom } from '../../platform/index.js';
import type { ExhibitView, ExhibitWorkInFull } from './exhibit-work.js';

/** Enough for both columns' width at every screen: half of a wide one, all of a phone's. */
const SIZES = '(width >= 64rem) 62vw, 100vw';

/** The work's pictures, each a link to the largest; with scripts the link opens it to be looked at closely. */
export function Views({ views }: { views: readonly ExhibitView[] }) {
  return (
    <Zoom>
      {views.map((view, index) => (
        <Picture key={index} view={view} number={views.length > 1 ? index + 1 : null} />
      ))}
    </Zoom>
  );
}

function Picture({ view: { sizes, alternativeText }, number }: { view: ExhibitView; number: number | null }) {
  const t = useText();
  const largest = sizes.at(-1)!;
  const shown = sizes.at(-2) ?? largest;
  return (
    <figure class="exhibit-work__picture">
      <a href={largest.src} data-width={largest.width} data-height={largest.height}>
        <img
          src={shown.src}
          srcset={sizes.map(({ src, width }) => `${src} ${width}w`).join(', ')}
          sizes={SIZES}
          width={shown.width}
          height={shown.height}
          alt={alternativeText}
          loading={number !== null && number > 1 ? 'lazy' : undefined}
          decoding="async"
        />
        <span class="exhibit-work__zoom">
          <Icon name="zoom" /> {number === null ? t('yaas.exhibit.zoom') : t('yaas.exhibit.zoom_view', { number })}
        </span>
      </a>
    </figure>
  );
}

/** Browsers that know it leave the saving out of their players. */
const controlsOf = ({ downloads }: Pick<ExhibitWorkInFull, 'downloads'>) =>
  downloads ? undefined : ('nodownload' as const);

/**
 * The browser's own player is operable by keyboard and reader everywhere, and loads nothing before somebody asks. With scripts the sound is seen,
 * too, as soon as it plays.
 */
export function Sound(work: ExhibitWorkInFull) {
  const { sound, title } = work;
  return (
    <portal-wave class="exhibit-work__sound">
      <audio
        class="player"
        controls
        controlsList={controlsOf(work)}
        preload="none"
        src={sound ?? undefined}
        aria-label={title}
      />
    </portal-wave>
  );
}

export function Film(work: ExhibitWorkInFull) {
  const { film, captions, title } = work;
  const t = useText();
  return (
    <div class="exhibit-work__film">
      <video
        controls
        controlsList={controlsOf(work)}
        preload="metadata"
        playsInline
        src={film ?? undefined}
        aria-label={title}
      >
        {captions && (
          <track
            kind="captions"
            src={captions.src}
            srclang={captions.locale}
            label={t('yaas.exhibit.captions')}
            default
          />
        )}
      </video>
    </div>
  );
}
