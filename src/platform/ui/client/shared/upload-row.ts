import { fill } from './fill.js';

/** Said once each, so that a person who listens is not told of every percent. */
const milestones = [0, 25, 50, 75];

interface RowActions {
  cancel(): void;
  retry(): void;
}

/** What goes on with one file, in words and as a bar, with a button to stop it or to try again. */
export class UploadRow {
  readonly element = document.createElement('div');
  private readonly bar = document.createElement('progress');
  private readonly figure = document.createElement('span');
  private readonly words = document.createElement('span');
  private readonly retry: HTMLButtonElement;
  private readonly cancel: HTMLButtonElement;
  private said = -1;

  constructor(
    name: string,
    private readonly sentences: DOMStringMap,
    actions: RowActions,
  ) {
    this.element.className = 'upload-status';
    this.bar.max = 100;
    this.bar.setAttribute('aria-label', name);
    this.figure.setAttribute('aria-hidden', 'true');
    this.words.setAttribute('role', 'status');
    this.retry = this.button(sentences['again'], () => actions.retry());
    this.cancel = this.button(sentences['cancel'], () => actions.cancel());
    this.retry.hidden = true;
    this.element.append(this.bar, this.figure, this.words, this.retry, this.cancel);
  }

  progress(percent: number): void {
    this.retry.hidden = true;
    this.bar.value = percent;
    const sentence = fill(this.sentences['progress'], { percent });
    this.figure.textContent = percent < 100 ? sentence : '';
    if (percent >= 100) return this.say(this.sentences['checking']);
    const milestone = milestones.findLast((step) => step <= percent) ?? 0;
    if (milestone !== this.said) this.speak(sentence);
    this.said = milestone;
  }

  /** It stands still, and may be tried again. */
  stopped(sentence: string | undefined): void {
    this.say(sentence);
    this.said = -1;
    this.retry.hidden = false;
  }

  /** It is over, one way or the other. */
  over(sentence: string | undefined): void {
    this.say(sentence);
    this.element.replaceChildren(this.words);
  }

  private say(sentence: string | undefined): void {
    this.words.className = '';
    this.words.textContent = sentence ?? '';
  }

  /** For those who listen; the others see the figure. */
  private speak(sentence: string): void {
    this.words.className = 'usa-sr-only';
    this.words.textContent = sentence;
  }

  private button(text: string | undefined, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'usa-button usa-button--unstyled';
    button.textContent = text ?? '';
    button.addEventListener('click', act);
    return button;
  }
}
