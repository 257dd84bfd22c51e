import { fill } from '../../platform/ui/client/shared/index.js';
import { Draft } from './kept/draft.js';
import { KeptTalks, type KeptTalk } from './kept/kept-talks.js';
import { sendKept, type Sent } from './kept/send-kept.js';

const SENT_KEY = 'sentKey';

/** Sends the form inside when there is a line, keeps it on the device when there is none, and tells what waits. */
class ExchangeKeptForms extends HTMLElement {
  private talks!: KeptTalks;
  private draft: Draft | null = null;
  private unwatch: () => void = () => undefined;
  private readonly send = () => void sendKept(this.talks).then((ended) => this.arrived(ended));

  connectedCallback(): void {
    this.talks = new KeptTalks(this.dataset['account'] ?? '');
    this.unwatch = this.talks.watch(() => this.show());
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => void this.submitted(event));
    this.draft = form && new Draft(form, this.dataset['account'] ?? '');
    this.draft?.begin();
    addEventListener('online', this.send);
    this.show();
    this.send();
  }

  disconnectedCallback(): void {
    this.unwatch();
    removeEventListener('online', this.send);
  }

  /** Kept first, then sent: what closes the page meanwhile loses nothing. */
  private async submitted(event: SubmitEvent): Promise<void> {
    const form = event.target as HTMLFormElement;
    const fields = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string');
    const key = fields.find(([name]) => name === SENT_KEY)?.[1];
    if (!key) return;
    event.preventDefault();
    const name = this.dataset['name'] ?? '';
    this.talks.write({ key, path: new URL(form.action).pathname, name, fields, since: Date.now(), isRefused: false });
    this.draft?.forget();
    const answer = (await sendKept(this.talks, key)).get(key);
    if (answer?.outcome === 'saved') location.assign(answer.address);
    // What is wrong is said by the page with which the server answers a plain form.
    else if (answer?.outcome === 'refused') this.talks.forget(key, () => form.submit());
    else this.say(this.dataset['kept'] ?? '');
  }

  /** The line is back: who still looks at the form is led on, as if it had been sent at once; anybody else is told. */
  private arrived(ended: ReadonlyMap<string, Sent>): void {
    this.show();
    const saved = [...ended].flatMap(([key, sent]) =>
      sent.outcome === 'saved' ? [{ key, address: sent.address }] : [],
    );
    const own = this.querySelector<HTMLInputElement>(`form [name=${SENT_KEY}]`)?.value;
    const here = saved.find(({ key }) => key === own);
    if (here) location.assign(here.address);
    else if (saved.length > 0 && this.talks.waiting().length === 0)
      this.say(fill(this.dataset['arrived'] ?? '', { count: saved.length }));
  }

  private show(): void {
    const waiting = this.talks.waiting();
    const list = this.querySelector('.kept-forms__waiting');
    if (!list) return;
    list.replaceChildren(...waiting.map((talk) => this.lineOf(talk)));
    this.say(waiting.length > 0 ? fill(this.dataset['waiting'], { count: waiting.length }) : '');
  }

  /** What the server will not have goes only by their own hand: they look at it again, in the form in which it was written, or discard it. */
  private lineOf(talk: KeptTalk): HTMLLIElement {
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = talk.path;
    link.textContent = talk.name;
    line.append(link);
    if (!talk.isRefused) return line;
    const mend = this.button('mend', () => formOf(talk).submit());
    const discard = this.button('discard', () => this.talks.forget(talk.key));
    line.append(` ${this.dataset['refused'] ?? ''} `, mend, ' ', discard);
    return line;
  }

  private button(word: string, press: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'usa-button usa-button--unstyled';
    button.textContent = this.dataset[word] ?? '';
    button.addEventListener('click', press);
    return button;
  }

  private say(sentence: string): void {
    const place = this.querySelector('.kept-forms__said');
    if (place) place.textContent = sentence;
  }
}

/** The server answers it with the form as it was filled in, and what is wrong with it. */
function formOf({ path, fields }: KeptTalk): HTMLFormElement {
  const form = Object.assign(document.createElement('form'), { method: 'post', action: path });
  for (const [name, value] of fields)
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  document.body.append(form);
  return form;
}

customElements.define('exchange-kept-forms', ExchangeKeptForms);
