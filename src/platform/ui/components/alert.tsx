import type { ComponentChildren } from 'preact';
import type { Words } from '../../text/index.js';
import { useWords } from '../reader.js';

export type Tone = 'info' | 'success' | 'warning' | 'error';

interface AlertProps {
  tone: Tone;
  title?: Words;
  /** The message; more can be put in children. */
  text?: Words;
  /** One line without a heading. */
  slim?: boolean;
  children?: ComponentChildren;
}

/** A message that stays on the page. Errors are announced at once. */
export function Alert({ tone, title, text, slim = false, children }: AlertProps) {
  const words = useWords();
  return (
    <div
      class={`usa-alert usa-alert--${tone}${slim ? ' usa-alert--slim' : ''}`}
      role={tone === 'error' ? 'alert' : undefined}
    >
      <div class="usa-alert__body">
        {title && <h2 class="usa-alert__heading">{words(title)}</h2>}
        {text && <p class="usa-alert__text">{words(text)}</p>}
        {children}
      </div>
    </div>
  );
}
