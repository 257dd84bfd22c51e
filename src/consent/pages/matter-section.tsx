import { useText } from '../../platform/index.js';
import type { MatterView } from './matter-view.js';

/** The work itself, to be looked at before deciding. */
export function MatterSection({ matter }: { matter: MatterView }) {
  const t = useText();
  const { title, entrantName, lang, text, pictures, recordings } = matter;
  return (
    <figure class="consent-work">
      {pictures.map(({ src, width, height }) => (
        <img key={src} src={src} width={width} height={height} alt={t('consent.work.picture', { title })} />
      ))}
      {recordings.map(({ src }) => (
        <audio key={src} src={src} controls preload="none" aria-label={t('consent.work.recording', { title })} />
      ))}
      {text && (
        <p class="consent-work__text" lang={lang} dir="auto">
          {text}
        </p>
      )}
      <figcaption>
        <strong lang={lang}>{title}</strong> · {entrantName}
      </figcaption>
    </figure>
  );
}
