import type { Words } from '../../text/index.js';
import { useWords } from '../reader.js';
import type { Tone } from './alert.js';

/** What the last request did, told once on the next page. */
export interface FlashMessage {
  text: Words;
  tone?: Tone;
}

/** The message after a redirect; a polite status, so that a screen reader tells it in turn. */
export function Flash({ text, tone = 'success' }: FlashMessage) {
  const words = useWords();
  return (
    <div class={`usa-alert usa-alert--${tone} usa-alert--slim flash`} role="status">
      <div class="usa-alert__body">
        <p class="usa-alert__text">{words(text)}</p>
      </div>
    </div>
  );
}
