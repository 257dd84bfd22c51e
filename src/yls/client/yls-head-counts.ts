import { fill } from '../../platform/ui/client/shared/index.js';
import { DoorStore, type HeadsList } from './door/door-store.js';
import { HeadsDesk } from './door/heads-desk.js';
import { keepPage } from './door/keep-page.js';

const RETRY_MS = 60_000;

/** Head counts on a phone: go on without a line, over lists and counts that the phone keeps. */
class YlsHeadCounts extends HTMLElement {
  private words: Record<string, string> = {};
  private desk!: HeadsDesk;
  private timer = 0;
  /** Whose heads are being counted. */
  private chosen: HeadsList | null = null;
  private readonly refresh = () => void this.renew();

  connectedCallback(): void {
    this.words = JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>;
    void this.begin();
  }

  disconnectedCallback(): void {
    clearInterval(this.timer);
    removeEventListener('online', this.refresh);
    removeEventListener('offline', this.refresh);
  }

  /** Where the browser lets pages keep nothing, the plain list stays. */
  private async begin(): Promise<void> {
    const { summit = '', account = '', worker = '' } = this.dataset;
    const store = await DoorStore.open().catch(() => null);
    if (!store) return;
    this.desk = new HeadsDesk(store, { summit, account });
    const isOver = await this.desk.begin();
    if (!this.desk.kept) return this.closed(isOver);
    this.open();
    this.show();
    await keepPage(worker);
    this.dataset['ready'] = 'yes';
  }

  private closed(isOver: boolean): void {
    const because = isOver ? 'over' : this.desk.line;
    if (because === 'fine') return;
    this.piece('.door__app').hidden = false;
    this.piece('.door__line').textContent = this.words[because] ?? '';
  }

  private open(): void {
    this.piece('.door__app').hidden = false;
    for (const plain of document.querySelectorAll<HTMLElement>('.door__plain')) plain.hidden = true;
    this.piece('.door__heads').addEventListener('submit', (event) => void this.count(event));
    this.piece('.door__back').addEventListener('click', () => this.choose(null));
    document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', (event) => void this.leave(event));
    addEventListener('online', this.refresh);
    addEventListener('offline', this.refresh);
    this.timer = window.setInterval(this.refresh, RETRY_MS);
  }

  /** What is ticked stays while lists are renewed. */
  private async renew(): Promise<void> {
    await this.desk.refresh();
    this.show();
  }

  private choose(list: HeadsList | null): void {
    this.chosen = list;
    this.piece('.door__people').hidden = list !== null;
    this.piece('.door__heads').hidden = list === null;
    this.piece('legend').textContent = list?.name ?? '';
    const people = list ? this.desk.peopleOf(list) : [];
    this.piece('.door__boxes').replaceChildren(...people.map(boxOf));
    if (list) this.say('', 'plain');
    this.piece(list ? '.door__heads input, .door__heads button' : '.door__people button')?.focus();
  }

  private async count(event: Event): Promise<void> {
    event.preventDefault();
    const list = this.chosen;
    if (!list) return;
    const ticked = this.querySelectorAll<HTMLInputElement>('.door__boxes input:checked');
    const { missing, ...counts } = await this.desk.count(list, new Set(Array.from(ticked, ({ value }) => value)));
    const isWhole = missing.length === 0;
    const said = fill(this.words[isWhole ? 'all' : 'missing'], { ...counts, names: missing.join(', ') });
    this.choose(null);
    this.say(said, isWhole ? 'good' : 'bad');
    await this.renew();
    if (!isWhole && this.desk.waiting > 0) this.say(`${said} ${this.words['kept'] ?? ''}`, 'bad');
  }

  /** What waits is sent before the sign-out clears this device. */
  private async leave(event: Event): Promise<void> {
    if (this.desk.waiting === 0) return;
    event.preventDefault();
    await this.renew();
    if (this.desk.waiting === 0 || this.desk.line === 'not-here') (event.target as HTMLFormElement).submit();
  }

  private say(words: string, tone: string): void {
    const place = this.piece('.door__said');
    place.textContent = words;
    place.dataset['tone'] = tone;
  }

  private show(): void {
    const { line, waiting, kept } = this.desk;
    const sent = waiting > 0 ? fill(this.words['waiting'], { count: waiting }) : this.words['sent'];
    const listed = kept ? fill(this.words['listed'], { at: timeOf(kept.madeAt) }) : '';
    this.piece('.door__line').textContent = [line === 'fine' ? '' : this.words[line], sent, listed]
      .filter(Boolean)
      .join(' ');
    this.piece('.door__line').dataset['line'] = line;
    if (!kept) this.choose(null);
    this.piece('.door__people').replaceChildren(...(kept?.lists ?? []).map((list) => this.lineOf(list)));
  }

  private lineOf(list: HeadsList): HTMLLIElement {
    const item = document.createElement('li');
    const choose = document.createElement('button');
    Object.assign(choose, { type: 'button', className: 'usa-button usa-button--outline', textContent: list.name });
    choose.addEventListener('click', () => this.choose(list));
    const { counted, countedAt, heads } = list;
    const last =
      counted === null || countedAt === null
        ? fill(this.words['never'], { expected: heads.length })
        : fill(this.words['last'], { counted, expected: heads.length, at: timeOf(countedAt) });
    item.append(choose, ` ${[timeOf(list.at), list.place, last].filter(Boolean).join(', ')}`);
    if (list.kind === 'bus' && this.dataset['leads']) item.append(' ', this.ridersLink(list));
    return item;
  }

  private ridersLink({ id }: HeadsList): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = `/yls/day/${this.dataset['summit'] ?? ''}/buses/${id}`;
    link.textContent = this.words['riders'] ?? '';
    return link;
  }

  private piece(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }
}

function boxOf({ id, name }: { id: string; name: string }): HTMLElement {
  const box = document.createElement('div');
  box.className = 'usa-checkbox';
  const tick = document.createElement('input');
  Object.assign(tick, { type: 'checkbox', className: 'usa-checkbox__input', id: `head-${id}`, value: id });
  const label = document.createElement('label');
  Object.assign(label, { className: 'usa-checkbox__label', htmlFor: `head-${id}`, textContent: name });
  box.append(tick, label);
  return box;
}

const timeOf = (instant: string): string =>
  new Intl.DateTimeFormat(document.documentElement.lang, {
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(instant));

customElements.define('yls-head-counts', YlsHeadCounts);
