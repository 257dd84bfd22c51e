import type { ComponentChildren } from 'preact';
import { useText } from '../../../platform/index.js';

interface TrailProps {
  /** Addresses of the cards before and after; null at either end. */
  previous: string | null;
  next: string | null;
  /** Where the whole is shown, and where in it this card stands. */
  whole: { href: string; text: string };
  done: number;
  total: number;
  /** What else there is to know, such as when it closes. */
  children?: ComponentChildren;
}

/** How far the judge has come, and the ways back and on. */
export function Trail({ previous, next, whole, done, total, children }: TrailProps) {
  const t = useText();
  return (
    <div class="trail">
      <nav class="trail__ways" aria-label={t('judging.card.trail')}>
        <Way href={previous} shortcut="p" text={t('judging.card.previous')} />
        <a href={whole.href}>{whole.text}</a>
        <Way href={next} shortcut="n" text={t('judging.card.next')} />
      </nav>
      <div class="trail__progress">
        <progress value={done} max={Math.max(total, 1)} aria-label={t('judging.progress.label')} />
        <span class="trail__figures">{t('judging.progress', { scored: done, works: total })}</span>
        {children}
      </div>
    </div>
  );
}

function Way({ href, shortcut, text }: { href: string | null; shortcut: string; text: string }) {
  if (!href) return <span class="trail__none">{text}</span>;
  return (
    <a href={href} data-key={shortcut}>
      {text}
    </a>
  );
}
