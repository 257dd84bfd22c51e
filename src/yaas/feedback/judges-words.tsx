import { useText } from '../../platform/index.js';
import type { JudgesWords as Words } from './feedback-to-entrants.js';

/** What judges tell the young artist, each in their own words; nothing when nothing was said. */
export function JudgesWords({ words }: { words: readonly Words[] }) {
  const t = useText();
  if (words.length === 0) return null;
  return (
    <section class="judges-words" aria-labelledby="judges-words">
      <h2 id="judges-words">{t('yaas.feedback.title')}</h2>
      <p>{t('yaas.feedback.lead', { judges: words.length })}</p>
      <ul>
        {words.map(({ id, worksWell, tryNext }) => (
          <li key={id}>
            {worksWell && <Said title="yaas.feedback.works_well" text={worksWell} />}
            {tryNext && <Said title="yaas.feedback.try_next" text={tryNext} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ title, text }: { title: string; text: string }) {
  const t = useText();
  return (
    <>
      <h3>{t(title)}</h3>
      <blockquote dir="auto">{text}</blockquote>
    </>
  );
}
