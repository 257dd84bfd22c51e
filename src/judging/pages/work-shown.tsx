import { Icon, useText } from '../../platform/index.js';
import type { JudgeCard, ShownFile } from '../scoring/judge-card.queries.js';

/** The work itself, large; nothing beside it says who made it. */
export function WorkShown({ copy, files }: Pick<JudgeCard, 'copy' | 'files'>) {
  const t = useText();
  return (
    <section class="work" aria-label={t('judging.card.work')}>
      {files.map((file, index) => (
        <FileShown key={index} file={file} alt={copy.alternativeText ?? copy.title} />
      ))}
      {copy.text && (
        <div class={`work__text work__text--${copy.text.form}`} lang={copy.text.locale} dir="auto">
          {copy.text.form === 'poem' ? <Poem body={copy.text.body} /> : <Prose body={copy.text.body} />}
        </div>
      )}
      {copy.alternativeText && <Told heading="judging.card.alternative-text" body={copy.alternativeText} />}
      {copy.statement && <Told heading="judging.card.statement" body={copy.statement} />}
    </section>
  );
}

function FileShown({ file, alt }: { file: ShownFile; alt: string }) {
  const t = useText();
  if (file.kind === 'recording') return <audio class="work__recording" controls preload="metadata" src={file.src} />;
  return (
    <figure class="work__picture">
      <a href={file.zoom} class="work__zoom">
        <img src={file.src} alt={alt} width={file.width} height={file.height} />
        <span class="work__zoom-hint">
          <Icon name="search" /> {t('judging.card.zoom')}
        </span>
      </a>
    </figure>
  );
}

/** Stanzas stay together; a line too long for the page hangs, so that it is not read as two. */
function Poem({ body }: { body: string }) {
  return (
    <>
      {paragraphs(body).map((stanza, index) => (
        <p key={index} class="work__stanza">
          {stanza.split('\n').map((line, number) => (
            <span key={number} class="work__line">
              {line}
            </span>
          ))}
        </p>
      ))}
    </>
  );
}

function Prose({ body }: { body: string }) {
  return (
    <>
      {paragraphs(body).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </>
  );
}

function Told({ heading, body }: { heading: string; body: string }) {
  const t = useText();
  return (
    <details class="work__told" open>
      <summary>{t(heading)}</summary>
      <p dir="auto">{body}</p>
    </details>
  );
}

const paragraphs = (body: string): string[] =>
  body
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '');
