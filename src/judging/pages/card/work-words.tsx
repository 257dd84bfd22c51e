import { useText } from '../../../platform/index.js';
import type { WordsBeside } from '../../judged-works.js';
import type { JudgeCard } from '../../scoring/judge-card.queries.js';

type Written = NonNullable<JudgeCard['copy']['text']>;

/** A poem or an essay as it is to be read, with its translation beside it where there is room. */
export function WorkWords({ text, beside }: { text: Written | null; beside: readonly WordsBeside[] }) {
  const form = text?.form ?? 'poem';
  const translations = text ? beside.filter(({ kind }) => kind === 'translation') : [];
  const others = beside.filter((words) => !translations.includes(words));
  return (
    <>
      {text && (
        <div class={translations.length > 0 ? 'work__pair' : undefined}>
          <Written text={text} />
          {translations.map((words) => (
            <Beside key={words.locale} words={words} form={form} />
          ))}
        </div>
      )}
      {others.map((words) => (
        <Beside key={`${words.kind} ${words.locale}`} words={words} form={form} />
      ))}
    </>
  );
}

/** Japanese and Chinese may be set in columns; they run on to the side, in a frame that also keys can scroll. */
function Written({ text: { body, locale, form, vertical } }: { text: Written }) {
  const t = useText();
  const set = (
    <div
      class={`work__text work__text--${form}${vertical ? ' work__text--vertical' : ''}`}
      lang={langOf(locale)}
      dir="auto"
    >
      <Body body={body} form={form} />
    </div>
  );
  if (!vertical) return set;
  return (
    <div class="work__frame" tabIndex={0} dir="rtl" role="region" aria-label={t('judging.card.work')}>
      {set}
    </div>
  );
}

function Beside({
  words: { kind, locale, title, statement, body },
  form,
}: {
  words: WordsBeside;
  form: Written['form'];
}) {
  const t = useText();
  return (
    <details class={`work__told work__told--${kind}`} open>
      <summary>{t(`judging.card.beside.${kind}`)}</summary>
      <div class={`work__beside work__text--${form}`} lang={langOf(locale)} dir="auto">
        {title && <p class="work__beside-title">{title}</p>}
        {body && <Body body={body} form={form} />}
        {statement && <p>{statement}</p>}
      </div>
    </details>
  );
}

/** Stanzas stay together; a line too long for the page hangs, so that it is not read as two. */
function Body({ body, form }: { body: string; form: Written['form'] }) {
  return (
    <>
      {paragraphs(body).map((paragraph, index) =>
        form === 'prose' ? (
          <p key={index}>{paragraph}</p>
        ) : (
          <p key={index} class="work__stanza">
            {paragraph.split('\n').map((line, number) => (
              <span key={number} class="work__line">
                {line}
              </span>
            ))}
          </p>
        ),
      )}
    </>
  );
}

const langOf = (locale: string): string | undefined => (locale === 'other' ? undefined : locale);

const paragraphs = (body: string): string[] =>
  body
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '');
