import { Alert, useText } from '../../platform/index.js';
import type { ShownFile } from './shown-files.js';

/** The file as it is now: shown, still being looked at, or refused with the reason. */
export function ShownFileView({ file: { summary, picture, sound }, alt }: { file: ShownFile; alt: string }) {
  const t = useText();
  if (summary.refusal) return <Alert tone="error" title={{ key: 'yaas.file.refused' }} text={summary.refusal} />;
  if (sound)
    return (
      <p>
        <audio class="player" controls preload="none" src={sound} aria-label={t('yaas.file.sound')} />
      </p>
    );
  if (!picture) return <Alert tone="info" text={{ key: 'yaas.file.arriving' }} slim />;
  return (
    <figure class="own-picture">
      <img src={picture.src} width={picture.width} height={picture.height} alt={alt || t('yaas.file.yours')} />
    </figure>
  );
}
