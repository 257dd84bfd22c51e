import { Progress, useText, useWords } from '../ui/index.js';
import type { LongWork } from './long-work.entity.js';

/** How far the work is; the element follows the events, the link reloads. */
export function ProgressPage({ work }: { work: LongWork }) {
  const t = useText();
  const words = useWords();
  return (
    <>
      <h1>{words(work.title)}</h1>
      <p>{t('platform.progress.wait')}</p>
      <Progress
        label={work.title}
        done={work.done}
        total={work.total}
        events={`/progress/${work.id}/events`}
        reload={`/progress/${work.id}`}
      />
    </>
  );
}
