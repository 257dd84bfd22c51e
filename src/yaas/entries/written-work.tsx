import { directionOf } from '../../platform/index.js';

interface WrittenWorkProps {
  body: string;
  form: 'poem' | 'prose';
  lang: string;
  /** In columns from right to left. */
  vertical?: boolean;
}

/** A text set for reading: a poem keeps its lines and stanzas, prose its paragraphs. */
export function WrittenWork({ body, form, lang, vertical = false }: WrittenWorkProps) {
  const language = lang === 'other' ? undefined : lang;
  const direction = language ? directionOf(language) : 'auto';
  const text = (
    <div class={`written written--${form}${vertical ? ' written--vertical' : ''}`} lang={language} dir={direction}>
      {body
        .trim()
        .split(/\n\s*\n/)
        .map((part, index) => (
          <p key={index}>{form === 'poem' ? <Verses lines={part.split('\n')} /> : part}</p>
        ))}
    </div>
  );
  // Columns run on to the side; the frame scrolls, also by keyboard, and the page does not.
  return vertical ? (
    <div class="written-frame" tabIndex={0} dir="rtl">
      {text}
    </div>
  ) : (
    text
  );
}

/** A line too long for the screen goes on indented, so that nobody takes the rest for a verse of its own. */
function Verses({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line, index) => (
        <span key={index} class="verse">
          {line}
          {'\n'}
        </span>
      ))}
    </>
  );
}
