import { fill } from './shared/fill.js';
import { Preview } from './shared/preview.js';
import { showAnswer } from './shared/show-answer.js';
import { postForm } from './shared/post-form.js';

/** Around a file input: takes dropped files, shows the picture, sends the form with a progress bar, and can be cancelled. */
class PortalUpload extends HTMLElement {
  private input!: HTMLInputElement;
  private preview!: Preview;
  private request: XMLHttpRequest | undefined;
  private readonly submit = (event: SubmitEvent) => this.send(event);

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) return;
    this.input = input;
    this.preview = new Preview(this, this.dataset['preview'] ?? '');
    input.addEventListener('change', () => this.chosen());
    input.form?.addEventListener('submit', this.submit);
    this.acceptDrops();
  }

  disconnectedCallback(): void {
    this.input?.form?.removeEventListener('submit', this.submit);
    this.request?.abort();
    this.preview?.clear();
  }

  private chosen(): void {
    const file = this.input.files?.[0];
    this.preview.show(file);
    this.say(file && this.isTooLarge(file) ? this.dataset['tooLarge'] : '');
  }

  private isTooLarge(file: File): boolean {
    const max = Number(this.dataset['max'] ?? 0);
    return max > 0 && file.size > max;
  }

  private acceptDrops(): void {
    const over = (is: boolean) => (event: DragEvent) => {
      event.preventDefault();
      this.toggleAttribute('data-over', is);
    };
    this.addEventListener('dragover', over(true));
    this.addEventListener('dragleave', over(false));
    this.addEventListener('drop', (event) => {
      over(false)(event);
      if (!event.dataTransfer?.files.length) return;
      this.input.files = event.dataTransfer.files;
      this.chosen();
    });
  }

  /** Without a file the browser sends the form as ever. */
  private send(event: SubmitEvent): void {
    const file = this.input.files?.[0];
    const form = this.input.form;
    if (!file || !form || this.request || event.defaultPrevented) return;
    event.preventDefault();
    if (this.isTooLarge(file)) return this.say(this.dataset['tooLarge']);
    this.request = postForm(form, event.submitter, {
      progress: (percent) => this.showProgress(percent),
      answered: (html, address) => showAnswer(html, address),
      failed: () => this.over(this.dataset['failed']),
      cancelled: () => this.over(this.dataset['cancelled']),
    });
  }

  private over(sentence: string | undefined): void {
    this.request = undefined;
    this.say(sentence);
  }

  private showProgress(percent: number): void {
    const bar = this.status.querySelector('progress') ?? this.startBar();
    bar.value = percent;
    const sentence = percent < 100 ? fill(this.dataset['progress'], { percent }) : this.dataset['checking'];
    this.status.querySelector('span')?.replaceChildren(sentence ?? '');
  }

  private startBar(): HTMLProgressElement {
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.setAttribute('aria-label', fill(this.dataset['progress'], { percent: '' }).trim());
    const cancel = document.createElement('button');
    cancel.type = 'button';
    cancel.className = 'usa-button usa-button--unstyled';
    cancel.textContent = this.dataset['cancel'] ?? '';
    cancel.addEventListener('click', () => this.request?.abort());
    this.status.replaceChildren(bar, document.createElement('span'), cancel);
    return bar;
  }

  private say(sentence: string | undefined): void {
    this.status.textContent = sentence ?? '';
  }

  private get status(): HTMLElement {
    const found = this.querySelector<HTMLElement>('.upload-status');
    if (found) return found;
    const status = document.createElement('div');
    status.className = 'upload-status';
    status.setAttribute('role', 'status');
    this.append(status);
    return status;
  }
}

customElements.define('portal-upload', PortalUpload);
