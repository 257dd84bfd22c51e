import { Alert, useText } from '../../platform/index.js';
import type { ShownFile } from './shown-files.js';

/** The file as it is now: shown, still being looked at, or refused with the reason. */
export function ShownFileView({ file: { summary, picture, sound, film }, alt }: { file: ShownFile; alt: string }) {
  const t = useText();
  if (summary.refusal) return <Alert tone="error" title={{ key: 'yaas.file.refused' }} text={summary.refusal} />;
  if (sound)
    return (
      <p>
        <audio class="player" controls preload="none" src={sound} aria-label={t('yaas.file.sound')} />
      </p>
    );
  if (film) return <FilmView film={film} />;
  if (summary.type === 'application/pdf' && summary.state === 'ready')
    return <p class="kept-document">{t('yaas.work.document')}</p>;
  if (!picture) return <Alert tone="info" text={{ key: 'yaas.file.arriving' }} slim />;
  return (
    <figure class="own-picture">
      <img src={picture.src} width={picture.width} height={picture.height} alt={alt || t('yaas.file.yours')} />
    </figure>
  );
}

function FilmView({ film: { src, type, width, height } }: { film: NonNullable<ShownFile['film']> }) {
  const t = useText();
  return (
    <video
      class="film"
      controls
      playsInline
      preload="metadata"
      width={width ?? undefined}
      height={height ?? undefined}
      aria-label={t('yaas.file.film')}
    >
      <source src={src} type={type} />
      {t('yaas.file.film.unplayable')}
    </video>
  );
}
