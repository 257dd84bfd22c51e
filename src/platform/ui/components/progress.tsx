import type { Words } from '../../text/index.js';
import { useText, useWords } from '../reader.js';

interface ProgressProps {
  label: Words;
  done: number;
  total: number;
  /** Address of the server-sent events `{ done, total, label?, finished?, next? }`. */
  events?: string;
  /** Address of this page, for those without scripts; left out when the work is over. */
  reload?: string;
}

/** How far a long work has come: live with scripts, by reloading without. */
export function Progress({ label, done, total, events, reload }: ProgressProps) {
  const t = useText();
  const words = useWords();
  const bar = (
    <div class="progress">
      <p class="progress__label">{words(label)}</p>
      <progress value={done} max={Math.max(total, 1)} aria-label={words(label)} />
      <p class="progress__figures" role="status">
        {t('ui.progress.figures', { done: String(done), total: String(total) })}
      </p>
      {reload && (
        <p class="progress__reload">
          <a href={reload}>{t('ui.progress.reload')}</a>
        </p>
      )}
    </div>
  );
  if (!events) return bar;
  return (
    <portal-progress src={events} data-figures={t('ui.progress.figures', { done: '{done}', total: '{total}' })}>
      {bar}
    </portal-progress>
  );
}
