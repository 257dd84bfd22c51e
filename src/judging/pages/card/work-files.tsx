import { Icon, useText, Zoom } from '../../../platform/index.js';
import type { ShownFile } from '../../scoring/shown-files.js';

type Picture = Extract<ShownFile, { kind: 'picture' }>;

interface WorkFilesProps {
  files: readonly ShownFile[];
  title: string;
  /** The first picture opens by its key. */
  shortcut?: string;
}

/** Pictures large, to be looked at closely; sounds with their wave; films. */
export function WorkFiles({ files, title, shortcut }: WorkFilesProps) {
  const pictures = files.filter((file) => file.kind === 'picture');
  return (
    <>
      {pictures.length > 0 && (
        <Zoom>
          {pictures.map((picture, index) => (
            <View
              key={index}
              picture={picture}
              number={pictures.length > 1 ? { view: index + 1, views: pictures.length } : null}
              shortcut={index === 0 ? shortcut : undefined}
            />
          ))}
        </Zoom>
      )}
      {files.map((file, index) => (
        <Played key={index} file={file} title={title} />
      ))}
    </>
  );
}

interface ViewProps {
  picture: Picture;
  number: { view: number; views: number } | null;
  shortcut: string | undefined;
}

function View({ picture: { src, alt, width, height, zoom }, number, shortcut }: ViewProps) {
  const t = useText();
  return (
    <figure class="work__picture">
      <a href={zoom} class="work__zoom" data-key={shortcut}>
        <img
          src={src}
          alt={alt}
          width={width}
          height={height}
          loading={number && number.view > 2 ? 'lazy' : undefined}
        />
        <span class="work__zoom-hint">
          <Icon name="zoom" /> {t('judging.card.zoom')}
        </span>
      </a>
      {number && <figcaption>{t('judging.card.view', number)}</figcaption>}
    </figure>
  );
}

function Played({ file, title }: { file: ShownFile; title: string }) {
  if (file.kind === 'recording')
    return (
      <portal-wave class="work__sound">
        <audio class="work__recording" controls preload="metadata" src={file.src} aria-label={title} />
      </portal-wave>
    );
  if (file.kind === 'picture') return null;
  return (
    <video
      class="work__film"
      controls
      playsInline
      preload="metadata"
      width={file.width ?? undefined}
      height={file.height ?? undefined}
      aria-label={title}
    >
      <source src={file.src} type={file.type} />
    </video>
  );
}
