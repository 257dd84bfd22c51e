import { useText } from '../../../platform/index.js';
import type { JudgeCard } from '../../scoring/judge-card.queries.js';
import { WorkAnswers } from './work-answers.js';
import { WorkFiles } from './work-files.js';
import { WorkWords } from './work-words.js';

/** The work itself, large; nothing beside it says who made it. */
export function WorkShown({ copy, files, process }: Pick<JudgeCard, 'copy' | 'files' | 'process'>) {
  const t = useText();
  return (
    <section class="work" aria-label={t('judging.card.work')}>
      {copy.text && <Larger />}
      <WorkFiles files={files} title={copy.title} shortcut="z" />
      <WorkWords text={copy.text} beside={copy.beside ?? []} />
      <WorkAnswers sheets={copy.answers ?? []} />
      {copy.alternativeText && <Told heading="judging.card.alternative-text" body={copy.alternativeText} />}
      {copy.statement && <Told heading="judging.card.statement" body={copy.statement} />}
      {process.length > 0 && (
        <details class="work__told">
          <summary>{t('judging.card.process')}</summary>
          <WorkFiles files={process} title={t('judging.card.process')} />
        </details>
      )}
    </section>
  );
}

/** Larger letters for reading; the style sheet does it, and a script only remembers it. */
function Larger() {
  const t = useText();
  return (
    <judging-reading class="work__larger">
      <label>
        <input type="checkbox" data-key="+" /> {t('judging.card.larger')}
      </label>
    </judging-reading>
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
