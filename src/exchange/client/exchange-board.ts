import { fill } from '../../platform/ui/client/shared/index.js';

const CARDS = '[data-board-student], [data-board-home]';

/**
 * The board by drag and by keyboard. A student's card is dragged onto a home's, or picked up by the space bar and put down on one: the pair is
 * fixed, and the plan made anew. Arrows move from card to card; p, v, h and Enter press the buttons that every card has without scripts, too.
 */
class ExchangeBoard extends HTMLElement {
  private picked: HTMLElement | null = null;
  private readonly voice = document.createElement('p');

  connectedCallback(): void {
    this.voice.setAttribute('role', 'status');
    this.voice.className = 'usa-sr-only';
    this.prepend(this.voice);
    for (const [index, card] of this.cards.entries()) card.tabIndex = index === 0 ? 0 : -1;
    this.addEventListener('keydown', (event) => this.pressed(event));
    if (this.action) this.letDrag();
  }

  private get cards(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(CARDS)];
  }

  /** Where marks are posted; none for who only reads. */
  private get action(): string | undefined {
    return this.querySelector<HTMLFormElement>('form[action$="/marks"]')?.getAttribute('action') ?? undefined;
  }

  private letDrag(): void {
    for (const card of this.querySelectorAll<HTMLElement>('[data-board-student]')) card.draggable = true;
    this.addEventListener('dragstart', (event) => this.pick(cardAt(event)));
    this.addEventListener('dragover', (event) => {
      if (this.picked && cardAt(event)?.dataset['boardHome']) event.preventDefault();
    });
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      this.putDown(cardAt(event));
    });
    this.addEventListener('dragend', () => this.pick(null));
  }

  private pressed(event: KeyboardEvent): void {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.matches(CARDS) || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (this.moved(target, event.key) || this.acted(target, event.key)) event.preventDefault();
  }

  /** Up and down within a column, right and left to the other. */
  private moved(card: HTMLElement, key: string): boolean {
    const kind = card.dataset['boardHome'] ? 'boardHome' : 'boardStudent';
    const [same, other] = [
      this.cards.filter((one) => one.dataset[kind]),
      this.cards.filter((one) => !one.dataset[kind]),
    ];
    const at = same.indexOf(card);
    const next = { ArrowDown: same[at + 1], ArrowUp: same[at - 1], ArrowRight: other[0], ArrowLeft: other[0] }[key];
    if (!next) return key.startsWith('Arrow');
    card.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
    return true;
  }

  private acted(card: HTMLElement, key: string): boolean {
    if (key === 'Escape') {
      this.pick(null);
      return true;
    }
    if (key === ' ' && this.action) {
      if (card.dataset['boardHome']) this.putDown(card);
      else this.pick(card);
      return true;
    }
    const button = card.querySelector<HTMLButtonElement>(`[data-board-key="${CSS.escape(key)}"] button`);
    button?.click();
    return button !== null;
  }

  private pick(card: HTMLElement | null): void {
    this.picked?.classList.remove('board-card--picked');
    this.picked = card?.dataset['boardStudent'] ? card : null;
    this.picked?.classList.add('board-card--picked');
    this.voice.textContent = this.picked ? fill(this.dataset['picked'] ?? '', { name: nameOf(this.picked) }) : '';
  }

  /** The pair is fixed as if by the button of the student's own list. */
  private putDown(home: HTMLElement | null): void {
    const [student, file, action] = [this.picked?.dataset['boardStudent'], home?.dataset['boardHome'], this.action];
    this.pick(null);
    if (!student || !file || !action) return;
    const form = Object.assign(document.createElement('form'), { method: 'post', action });
    for (const [name, value] of Object.entries({ kind: 'pin', applicationId: student, hostFileId: file }))
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    document.body.append(form);
    form.submit();
  }
}

const cardAt = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(CARDS) : null;

const nameOf = (card: HTMLElement): string => card.querySelector('a')?.textContent ?? '';

customElements.define('exchange-board', ExchangeBoard);
