import { useText } from '../../platform/index.js';
import type { CategoryRules } from '../editions/rule-set.schema.js';
import { WrittenWork } from '../entries/written-work.js';
import { PrintSize } from './print-size.js';
import { ShownFileView } from './shown-file-view.js';
import type { ShownFile } from './shown-files.js';
import { textOf, translationsOf, type PartText, type WorkParts } from './work-parts.js';
import { LanguageName } from './language-name.js';

export interface ViewedWork {
  category: CategoryRules;
  body: string;
  language: string;
  parts: WorkParts;
  files: ReadonlyMap<string, ShownFile>;
}

/** A whole work for its family and its coordinator: pictures, sound or text, and the words that go with it. */
export function WorkView({ work }: { work: ViewedWork }) {
  const { parts, files, category } = work;
  return (
    <div class="work-view">
      {parts.views.map(({ fileId, alternativeText }) => {
        const file = files.get(fileId);
        return file && <ShownFileView key={fileId} file={file} alt={alternativeText} />;
      })}
      {category.work.kind === 'image' && <PrintSize work={work} />}
      <WrittenPart work={work} />
      <PlainPart text={textOf(parts, 'lyrics')} heading="yaas.work.lyrics" />
      <PlainPart text={textOf(parts, 'transcript')} heading="yaas.work.transcript" />
    </div>
  );
}

/** The original, and the translation beside it where the screen is wide enough. */
function WrittenPart({ work: { category, body, language, parts } }: { work: ViewedWork }) {
  const translations = translationsOf(parts);
  const form = category.work.kind === 'text' ? category.work.form : 'prose';
  const original = category.work.kind === 'text' ? body : '';
  if (!original && translations.length === 0) return null;
  return (
    <div class={`beside${translations.length > 0 && !parts.setVertically ? ' beside--two' : ''}`}>
      {original && <WrittenWork body={original} form={form} lang={language} vertical={parts.setVertically} />}
      {translations.map((translation) => (
        <Translation key={translation.locale} translation={translation} form={form} />
      ))}
    </div>
  );
}

function Translation({ translation, form }: { translation: PartText; form: 'poem' | 'prose' }) {
  const t = useText();
  const { locale, title, statement, body, madeBy } = translation;
  return (
    <section class="translation" lang={locale === 'other' ? undefined : locale} dir="auto">
      <p class="translation__by">
        {t(`yaas.work.translation.${madeBy ?? 'entrant'}`)} · <LanguageName code={locale} />
      </p>
      {title && <h3>{title}</h3>}
      {body && <WrittenWork body={body} form={form} lang={locale} />}
      {statement && <p>{statement}</p>}
    </section>
  );
}

function PlainPart({ text, heading }: { text: PartText | null; heading: string }) {
  const t = useText();
  if (!text) return null;
  return (
    <details class="work-words" open>
      <summary>{t(heading)}</summary>
      <WrittenWork body={text.body} form="poem" lang={text.locale} />
    </details>
  );
}
