import { fill } from './shared/fill.js';

/** What the server tells of a long work. */
interface Report {
  done: number;
  total: number;
  label?: string;
  finished?: boolean;
  /** Where the outcome stands; this page when left out. */
  next?: string;
}

/** Moves the progress bar inside as the server reports, and goes to the outcome at the end. */
class PortalProgress extends HTMLElement {
  private source: EventSource | undefined;

  connectedCallback(): void {
    const src = this.getAttribute('src');
    if (!src) return;
    this.source = new EventSource(src);
    this.source.addEventListener('message', ({ data }) => this.show(JSON.parse(String(data)) as Report));
    this.querySelector('.progress__reload')?.remove();
  }

  disconnectedCallback(): void {
    this.source?.close();
  }

  private show({ done, total, label, finished, next }: Report): void {
    const bar = this.querySelector('progress');
    if (bar) Object.assign(bar, { max: Math.max(total, 1), value: done });
    this.write('.progress__figures', fill(this.dataset['figures'], { done, total }));
    if (label) this.write('.progress__label', label);
    if (!finished) return;
    this.source?.close();
    if (next) location.assign(next);
    else location.reload();
  }

  private write(place: string, sentence: string): void {
    const element = this.querySelector(place);
    if (element) element.textContent = sentence;
  }
}

customElements.define('portal-progress', PortalProgress);
