import { fill } from '../../platform/ui/client/shared/index.js';

interface Line {
  row: HTMLElement;
  input: HTMLInputElement;
}

/** The sheet of works in hand: an order stays one while works are moved, and points say how many are left. Without scripts people number by hand. */
class JudgingBallot extends HTMLElement {
  connectedCallback(): void {
    // Before the form hears of it, which saves at once.
    this.addEventListener('change', (event) => this.changed(event), { capture: true });
    if (!this.isRanking) return this.addEventListener('input', () => this.sayLeft());
    // A place that is being typed is none yet: two works would have the same.
    this.addEventListener('input', (event) => event.isTrusted && event.stopPropagation(), { capture: true });
    for (const line of this.lines) this.addMoves(line);
    this.addEventListener('keydown', (event) => this.pressed(event));
  }

  private get isRanking(): boolean {
    return this.dataset['mode'] === 'ranking';
  }

  private get lines(): Line[] {
    return [...this.querySelectorAll<HTMLElement>('.judge-ballot__work')].map((row) => ({
      row,
      input: row.querySelector('input')!,
    }));
  }

  /** Those with a place, best first. */
  private get order(): Line[] {
    return this.lines
      .filter(({ input }) => placeOf(input) > 0)
      .toSorted((one, other) => placeOf(one.input) - placeOf(other.input));
  }

  private changed({ target }: Event): void {
    const line = this.lines.find(({ input }) => input === target);
    if (!line || !this.isRanking) return this.sayLeft();
    const place = placeOf(line.input);
    const others = this.order.filter(({ input }) => input !== line.input);
    this.put(place > 0 ? [...others.slice(0, place - 1), line, ...others.slice(place - 1)] : others);
  }

  /** Arrows in a work's field move the work. */
  private pressed(event: KeyboardEvent): void {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const line = this.lines.find(({ input }) => input === event.target);
    if (!by || !line) return;
    event.preventDefault();
    this.move(line, by);
  }

  private addMoves(line: Line): void {
    const box = document.createElement('span');
    box.className = 'judge-ballot__moves';
    for (const [by, sentence, arrow] of [
      [-1, 'up', '↑'],
      [1, 'down', '↓'],
    ] as const) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'usa-button usa-button--outline';
      button.textContent = arrow;
      button.setAttribute('aria-label', fill(this.dataset[sentence], { title: line.row.dataset['title'] ?? '' }));
      button.addEventListener('click', () => this.move(line, by));
      box.append(button);
    }
    line.row.append(box);
  }

  /** A work without a place comes in at the end; the last one goes out downwards. */
  private move(line: Line, by: number): void {
    const order = this.order;
    const from = order.findIndex(({ input }) => input === line.input);
    if (from < 0 && by > 0) return;
    const others = order.filter(({ input }) => input !== line.input);
    const to = from < 0 ? Math.min(others.length, this.top - 1) : Math.max(0, from + by);
    const isOut = from === order.length - 1 && by > 0;
    const focused = document.activeElement;
    this.put(isOut ? others : [...others.slice(0, to), line, ...others.slice(to)]);
    if (focused instanceof HTMLElement) focused.focus();
    line.input.dispatchEvent(new Event('input', { bubbles: true }));
    line.row.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private get top(): number {
    return Number(this.dataset['top']);
  }

  /** Numbers the order anew, and shows it. */
  private put(order: readonly Line[]): void {
    const kept = order.slice(0, this.top);
    for (const line of this.lines) line.input.value = '';
    for (const [index, { input }] of kept.entries()) input.value = String(index + 1);
    const list = this.querySelector('.judge-ballot');
    const rest = this.lines.filter(({ input }) => input.value === '');
    list?.append(...[...kept, ...rest].map(({ row }) => row));
    this.sayLeft();
  }

  private sayLeft(): void {
    const line = this.querySelector('.judge-ballot__left');
    if (line) line.textContent = fill(this.dataset['left'], { left: String(this.left) });
  }

  private get left(): number {
    if (this.isRanking) return Math.min(this.top, this.lines.length) - this.order.length;
    return this.lines.reduce((left, { input }) => left - (Number(input.value) || 0), Number(this.dataset['budget']));
  }
}

/** 0 is no place. */
const placeOf = ({ value }: HTMLInputElement): number => (/^\d+$/.test(value.trim()) ? Number(value) : 0);

customElements.define('judging-ballot', JudgingBallot);
