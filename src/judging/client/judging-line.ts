import { fill } from '../../platform/ui/client/shared/index.js';
import type { KeptCard } from './cards/kept-card.js';
import { KeptCards } from './cards/kept-cards.js';
import { Outbox } from './cards/outbox.js';
import { takeSaid } from './cards/said.js';
import { keepCopies } from './offline/page-copies.js';
import { startWorker } from './offline/worker.js';

const RETRY_MS = 15_000;

/** Tells a judge which cards wait on this device and sends them when the line returns; keeps the next works for when it does not. */
class JudgingLine extends HTMLElement {
  private cards!: KeptCards;
  private outbox!: Outbox;
  private timer = 0;
  private unwatch: () => void = () => undefined;
  private readonly send = () => void this.outbox.sendAll().then(() => this.show());

  connectedCallback(): void {
    this.cards = new KeptCards(this.dataset['account'] ?? '');
    this.outbox = new Outbox(this.cards);
    this.unwatch = this.cards.watch(() => this.show());
    addEventListener('online', this.send);
    this.timer = window.setInterval(() => this.cards.waiting().length > 0 && this.send(), RETRY_MS);
    this.cards.tryRefusedAgain();
    this.tell(takeSaid());
    this.show();
    this.send();
    void this.prepare();
  }

  disconnectedCallback(): void {
    clearInterval(this.timer);
    this.unwatch();
    removeEventListener('online', this.send);
  }

  /** Copies for a time without a line, where the browser can keep some. */
  private async prepare(): Promise<void> {
    const { worker, account = '', ahead = '[]', desk = '' } = this.dataset;
    if (!worker || !(await startWorker(worker))) return;
    await keepCopies(account, { paths: JSON.parse(ahead) as string[], desk });
  }

  private show(): void {
    const waiting = this.cards.waiting();
    const place = this.querySelector<HTMLElement>('.line__waiting');
    if (!place) return;
    place.hidden = waiting.length === 0;
    const sentence = waiting.length === 1 ? this.dataset['one'] : this.dataset['many'];
    const text = waiting.length > 0 ? fill(sentence, { count: waiting.length }) : '';
    const names = waiting.flatMap((card, index) => [index > 0 ? ', ' : '', this.linkTo(card), ...this.wayOut(card)]);
    const shown = document.createElement('p');
    shown.append(`${text} `, ...names);
    if (place.textContent !== shown.textContent) place.replaceChildren(...shown.childNodes);
  }

  private linkTo({ path, name }: KeptCard): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = path;
    link.textContent = name;
    return link;
  }

  /** What the server will not have, such as a card of a work that is no longer the judge's, goes only by their own hand. */
  private wayOut({ path, hindrance }: KeptCard): (string | HTMLButtonElement)[] {
    if (hindrance?.kind !== 'refused') return [];
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'usa-button usa-button--unstyled';
    button.textContent = this.dataset['discard'] ?? '';
    button.addEventListener('click', () => this.cards.forget(path));
    return [` (${hindrance.because} `, button, ')'];
  }

  private tell(sentence: string): void {
    const place = this.querySelector<HTMLElement>('.line__said');
    if (!place || !sentence) return;
    place.textContent = sentence;
    place.hidden = false;
  }
}

customElements.define('judging-line', JudgingLine);
