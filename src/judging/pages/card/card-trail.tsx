import { useFormats, useText } from '../../../platform/index.js';
import type { JudgeCard } from '../../scoring/judge-card.queries.js';
import type { OwnWork } from '../../scoring/judge-card.projection.js';

/** How far the judge has come, and the ways back and on, in their own order. */
export function CardTrail({ card, works }: Pick<JudgeCard, 'card' | 'works'>) {
  const t = useText();
  const { relative } = useFormats();
  const here = works.findIndex((own) => own.assignmentId === card.assignmentId);
  const scored = works.filter((own) => own.status === 'complete').length;
  return (
    <div class="trail">
      <nav class="trail__ways" aria-label={t('judging.card.trail')}>
        <Way own={works[here - 1]} shortcut="p" text={t('judging.card.previous')} />
        <a href={`/judging/desk/${card.roundId}`}>
          {t('judging.card.position', { position: here + 1, works: works.length })}
        </a>
        <Way own={works[here + 1]} shortcut="n" text={t('judging.card.next')} />
      </nav>
      <div class="trail__progress">
        <progress value={scored} max={Math.max(works.length, 1)} aria-label={t('judging.progress.label')} />
        <span class="trail__figures">{t('judging.progress', { scored, works: works.length })}</span>
        <span class="trail__closes">{t('judging.card.closes', { relative: relative(card.closesAt) })}</span>
      </div>
    </div>
  );
}

function Way({ own, shortcut, text }: { own: OwnWork | undefined; shortcut: string; text: string }) {
  if (!own) return <span class="trail__none">{text}</span>;
  return (
    <a href={`/judging/cards/${own.assignmentId}`} data-key={shortcut}>
      {text}
    </a>
  );
}
