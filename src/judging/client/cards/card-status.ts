import { fill } from '../../../platform/ui/client/shared/index.js';
import type { KeptCard } from './kept-card.js';
import type { Sent } from './send-card.js';

/** Says in one line how it stands with the card; the sentences stand on the element around. */
export class CardStatus {
  private isSending = false;
  private waited = false;

  constructor(private readonly around: HTMLElement) {}

  sending({ typed, hindrance }: KeptCard): void {
    this.isSending = typed !== null && hindrance?.kind !== 'older';
    if (this.isSending) this.say(this.sentences['saving']);
  }

  answered(kept: KeptCard): void {
    this.isSending = false;
    this.show(kept);
  }

  show({ typed, hindrance, attempted }: KeptCard): void {
    if (!typed) {
      if (this.waited) this.saved();
      this.waited = false;
      return;
    }
    this.waited = true;
    if (hindrance?.kind === 'refused') this.say(hindrance.because || this.sentences['refused']);
    else if (hindrance) this.say(this.sentences[hindrance.kind]);
    else if (attempted.length > 0 && !this.isSending) this.say(this.sentences['kept']);
  }

  undone({ outcome, ...sent }: Sent): void {
    const sentence = { saved: 'undone', older: 'older', kept: 'undoOffline', signedOut: 'signedOut', refused: '' }[
      outcome
    ];
    this.say('because' in sent ? sent.because : this.sentences[sentence]);
  }

  say(sentence: string | undefined): void {
    const line = this.around.querySelector('.autosave');
    if (line) line.textContent = sentence ?? '';
  }

  private saved(): void {
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' });
    this.say(fill(this.sentences['saved'], { time }));
  }

  private get sentences(): DOMStringMap {
    return this.around.dataset;
  }
}
