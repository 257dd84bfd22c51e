import { Icon, useText } from '../../../platform/index.js';
import type { WordsBeside } from '../../judged-works.js';
import type { JudgeCard } from '../../scoring/judge-card.queries.js';
import type { ShownFile } from '../../scoring/shown-files.js';

/** The work itself, large; nothing beside it says who made it. */
export function WorkShown({ copy, files, process }: Pick<JudgeCard, 'copy' | 'files' | 'process'>) {
  const t = useText();
  return (
    <section class="work" aria-label={t('judging.card.work')}>
      {files.map((file, index) => (
        <FileShown key={index} file={file} />
      ))}
      {copy.text && <TextShown text={copy.text} />}
      {copy.beside?.map((words) => (
        <Beside key={`${words.kind} ${words.locale}`} words={words} form={copy.text?.form ?? 'poem'} />
      ))}
      {copy.alternativeText && <Told heading="judging.card.alternative-text" body={copy.alternativeText} />}
      {copy.statement && <Told heading="judging.card.statement" body={copy.statement} />}
      {process.length > 0 && (
        <details class="work__told">
          <summary>{t('judging.card.process')}</summary>
          {process.map((file, index) => (
            <FileShown key={index} file={file} />
          ))}
        </details>
      )}
    </section>
  );
}

function FileShown({ file }: { file: ShownFile }) {
  const t = useText();
  if (file.kind === 'recording') return <audio class="work__recording" controls preload="metadata" src={file.src} />;
  if (file.kind === 'film')
    return (
      <video
        class="work__film"
        controls
        playsInline
        preload="metadata"
        width={file.width ?? undefined}
        height={file.height ?? undefined}
      >
        <source src={file.src} type={file.type} />
      </video>
    );
  return (
    <figure class="work__picture">
      <a href={file.zoom} class="work__zoom">
        <img src={file.src} alt={file.alt} width={file.width} height={file.height} />
        <span class="work__zoom-hint">
          <Icon name="search" /> {t('judging.card.zoom')}
        </span>
      </a>
    </figure>
  );
}

/** Japanese and Chinese may be set in columns; they run on to the side, in a frame that also keys can scroll. */
function TextShown({ text: { body, locale, form, vertical } }: { text: NonNullable<JudgeCard['copy']['text']> }) {
  const lang = locale === 'other' ? undefined : locale;
  const set = (
    <div class={`work__text work__text--${form}${vertical ? ' work__text--vertical' : ''}`} lang={lang} dir="auto">
      {form === 'poem' ? <Poem body={body} /> : <Prose body={body} />}
    </div>
  );
  return vertical ? (
    <div class="work__frame" tabIndex={0} dir="rtl">
      {set}
    </div>
  ) : (
    set
  );
}

function Beside({
  words: { kind, locale, title, statement, body },
  form,
}: {
  words: WordsBeside;
  form: 'poem' | 'prose';
}) {
  const t = useText();
  return (
    <details class="work__told" open>
      <summary>{t(`judging.card.beside.${kind}`)}</summary>
      <div lang={locale === 'other' ? undefined : locale} dir="auto">
        {title && <p class="work__beside-title">{title}</p>}
        {body && (form === 'poem' ? <Poem body={body} /> : <Prose body={body} />)}
        {statement && <p>{statement}</p>}
      </div>
    </details>
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
