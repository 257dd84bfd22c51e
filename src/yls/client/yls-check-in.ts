import { fill } from '../../platform/ui/client/shared/index.js';
import { UNDO } from '../day/check-in/act-words.js';
import { typedCode } from '../day/tickets/ticket-code.js';
import { DoorDesk, type Finding } from './door/door-desk.js';
import { DoorStore, type Listed } from './door/door-store.js';
import { keepPage } from './door/keep-page.js';
import { canScan, TicketCamera } from './door/ticket-camera.js';

const RETRY_MS = 15_000;

/** The door of a summit on a phone: goes on without a line, over a list and acts that the phone keeps. */
class YlsCheckIn extends HTMLElement {
  private words: Record<string, string> = {};
  private desk!: DoorDesk;
  private camera!: TicketCamera;
  private timer = 0;
  private readonly refresh = () => void this.renew();

  connectedCallback(): void {
    this.words = JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>;
    void this.begin();
  }

  disconnectedCallback(): void {
    clearInterval(this.timer);
    removeEventListener('online', this.refresh);
    this.camera?.stop();
  }

  /** Where the browser lets pages keep nothing, the plain list stays. */
  private async begin(): Promise<void> {
    const { summit = '', account = '', worker = '' } = this.dataset;
    const store = await DoorStore.open().catch(() => null);
    if (!store) return;
    this.desk = new DoorDesk(store, { summit, account });
    const isOver = await this.desk.begin();
    if (!this.desk.roster) return this.closed(isOver);
    this.open();
    this.offerInstall(summit);
    await this.show();
    await keepPage(worker);
    this.dataset['ready'] = 'yes';
  }

  private closed(isOver: boolean): void {
    const because = isOver ? 'over' : this.desk.line;
    const app = this.piece('.door__app');
    if (because === 'fine') return;
    app.hidden = false;
    app.replaceChildren(this.piece('.door__line'));
    this.piece('.door__line').textContent = this.words[because] ?? '';
  }

  private open(): void {
    this.piece('.door__app').hidden = false;
    for (const plain of document.querySelectorAll<HTMLElement>('.door__plain')) plain.hidden = true;
    this.camera = new TicketCamera(
      this.querySelector<HTMLVideoElement>('.door__video')!,
      (text) => void this.scanned(text),
    );
    this.piece('.door__camera').hidden = !canScan();
    this.piece('.door__camera').addEventListener('click', () => void this.switchCamera());
    this.piece('.door__find').addEventListener('submit', (event) => void this.entered(event));
    this.field.addEventListener('input', () => void this.show());
    document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', (event) => void this.leave(event));
    addEventListener('online', this.refresh);
    addEventListener('offline', this.refresh);
    this.timer = window.setInterval(this.refresh, RETRY_MS);
  }

  private offerInstall(summit: string): void {
    const link = document.createElement('link');
    Object.assign(link, {
      rel: 'manifest',
      href: `/yls/day/${summit}/manifest.webmanifest`,
      crossOrigin: 'use-credentials',
    });
    document.head.append(link);
  }

  private async renew(): Promise<void> {
    await this.desk.refresh();
    if (!this.desk.roster) this.piece('.door__people').replaceChildren();
    await this.show();
  }

  /** One line that fits is meant; a number that fits nobody is said. */
  private async entered(event: Event): Promise<void> {
    event.preventDefault();
    const [person, other] = await this.desk.find(this.field.value);
    if (person && !other) await this.letIn(person, typedCode(this.field.value) ? 'code' : 'name');
  }

  private async letIn(person: Listed, way: 'code' | 'name'): Promise<void> {
    this.tell(await this.desk.letIn(person, way));
    this.field.value = '';
    this.field.focus();
    await this.show();
    await this.renew();
  }

  private async scanned(text: string): Promise<void> {
    this.tell(await this.desk.scanned(text));
    await this.show();
    await this.renew();
  }

  /** What waits is sent before the sign-out clears this device; without a line nobody signs out over it. */
  private async leave(event: Event): Promise<void> {
    if (this.desk.waiting === 0) return;
    event.preventDefault();
    await this.renew();
    if (this.desk.waiting === 0 || this.desk.line === 'not-here') (event.target as HTMLFormElement).submit();
  }

  private async switchCamera(): Promise<void> {
    if (this.camera.isOn) this.camera.stop();
    else await this.camera.start().catch(() => this.say('scan.none', 'bad'));
    this.piece('.door__camera').textContent = this.words[this.camera.isOn ? 'scan.off' : 'scan'] ?? '';
    if (this.camera.isOn) this.say('scan.on', 'plain');
  }

  private tell(finding: Finding): void {
    const tone = finding.kind === 'done' ? 'good' : 'bad';
    if (finding.kind === 'stopped') this.say('stopped', tone, { name: finding.person.name, because: finding.because });
    else if ('person' in finding) this.say(finding.kind, tone, { name: finding.person.name, at: timeOf(finding.at) });
    else this.say(finding.kind, tone);
  }

  private say(sentence: string, tone: string, gaps: Record<string, string> = {}): void {
    const place = this.piece('.door__said');
    place.textContent = fill(this.words[sentence], gaps);
    place.dataset['tone'] = tone;
  }

  private async show(): Promise<void> {
    const { line, waiting, roster } = this.desk;
    const kept = waiting > 0 ? fill(this.words['waiting'], { count: waiting }) : this.words['sent'];
    const list = roster ? fill(this.words['listed'], { at: timeOf(roster.madeAt) }) : '';
    this.piece('.door__line').textContent = [line === 'fine' ? '' : this.words[line], kept, list]
      .filter(Boolean)
      .join(' ');
    this.piece('.door__line').dataset['line'] = line;
    const people = await this.desk.find(this.field.value);
    const lines = people.map((one) => this.lineOf(one));
    this.piece('.door__people').replaceChildren(
      ...(lines.length > 0 ? lines : [itemOf(this.words['none-found'] ?? '')]),
    );
    const { there, awaited } = this.desk.counts();
    this.piece('.door__counts').textContent = fill(this.words['counts'], { there, all: there + awaited });
    this.showTold();
  }

  private lineOf(person: Listed): HTMLLIElement {
    const since = this.desk.since(person);
    const who = document.createElement('span');
    const collected = person.pickUp ? ` (${this.words['pick-up'] ?? ''})` : '';
    who.textContent = `${person.name}, ${person.from}${collected}`;
    if (since) {
      const item = itemOf(who, ` ✓ ${timeOf(since)}`);
      item.dataset['in'] = 'yes';
      if (this.desk.arrivalOf(person)) item.append(' ', this.takeBackButton(person));
      return item;
    }
    if (person.stop) return itemOf(who, ': ', person.stop);
    return itemOf(
      who,
      ' ',
      button(fill(this.words['check-in'], { name: person.name }), () => this.letIn(person, 'name')),
    );
  }

  private takeBackButton(person: Listed): HTMLButtonElement {
    const name = fill(this.words['undo'], { name: person.name });
    const made = button(name, () => this.askWhy(person, name));
    made.classList.add('usa-button--unstyled');
    return made;
  }

  private askWhy(person: Listed, title: string): Promise<void> {
    const dialog = this.querySelector<HTMLDialogElement>('.door__undo')!;
    const because = dialog.querySelector('input')!;
    dialog.querySelector('h2')!.textContent = title;
    [because.value, dialog.returnValue] = ['', ''];
    const closed = new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
    dialog.showModal();
    return closed.then(() => (dialog.returnValue === UNDO ? this.takeBack(person, because.value) : undefined));
  }

  private async takeBack(person: Listed, because: string): Promise<void> {
    await this.desk.takeBack(person, because.trim() || '–');
    this.say('told.undone', 'plain');
    await this.show();
    await this.renew();
  }

  private showTold(): void {
    const { told } = this.desk;
    const section = this.piece('.door__told');
    section.hidden = told.length === 0;
    const items = told.map(({ act, person, outcome }) => {
      const text = `${person?.name ?? '?'}: ${this.words[`told.${outcome}`] ?? ''} ${timeOf(act.at)} `;
      const seen = () => this.desk.seen(act).then(() => this.show());
      return itemOf(text, button(this.words['dismiss'] ?? '', seen));
    });
    section.querySelector('ul')!.replaceChildren(...items);
  }

  private get field(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('#door-words')!;
  }

  private piece(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }
}

const timeOf = (instant: string): string =>
  new Intl.DateTimeFormat(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' }).format(
    new Date(instant),
  );

function itemOf(...parts: (string | Node)[]): HTMLLIElement {
  const item = document.createElement('li');
  item.append(...parts);
  return item;
}

function button(text: string, act: () => Promise<void>): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'usa-button';
  made.textContent = text;
  made.addEventListener('click', () => void act());
  return made;
}

customElements.define('yls-check-in', YlsCheckIn);
