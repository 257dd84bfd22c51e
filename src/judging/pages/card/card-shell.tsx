import type { ComponentChildren } from 'preact';
import { Keys, type Shortcut } from '../../../platform/index.js';
import type { JudgeCard } from '../../scoring/judge-card.queries.js';
import { WorkShown } from './work-shown.js';

interface CardShellProps {
  /** Where the judge is, such as the round and the work's code. */
  eyebrow: string;
  /** The work as it is shown: its title is the page's. */
  shown: Pick<JudgeCard, 'copy' | 'files' | 'process'>;
  /** How far the judge has come, and the ways back and on. */
  trail: ComponentChildren;
  /** Keys of the controls inside, which bear them as `data-key`. */
  shortcuts: readonly Shortcut[];
  /** What is asked about the work: any mode's answers, beside the work where there is room. */
  children: ComponentChildren;
}

/** A work before its judge, whatever is asked about it: the work large, the answers beside it, all of it by keyboard. */
export function CardShell({ eyebrow, shown, trail, shortcuts, children }: CardShellProps) {
  return (
    <Keys shortcuts={shortcuts}>
      <div class="judging-card">
        <header class="judging-card__head">
          <p class="eyebrow">{eyebrow}</p>
          <h1 dir="auto">{shown.copy.title}</h1>
          {trail}
        </header>
        <WorkShown {...shown} />
        <div class="judging-card__side">{children}</div>
      </div>
    </Keys>
  );
}
