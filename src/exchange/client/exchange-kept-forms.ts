import { fill } from '../../platform/ui/client/shared/index.js';
import { KeptTalks, type KeptTalk } from './kept/kept-talks.js';
import { sendKept } from './kept/send-kept.js';

/** Sends the form inside when there is a line, keeps it on the device when there is none, and tells what waits. */
class ExchangeKeptForms extends HTMLElement {
  private talks!: KeptTalks;
  private unwatch: () => void = () => undefined;
  private readonly send = () => void sendKept(this.talks).then(() => this.show());

  connectedCallback(): void {
    this.talks = new KeptTalks(this.dataset['account'] ?? '');
    this.unwatch = this.talks.watch(() => this.show());
    this.querySelector('form')?.addEventListener('submit', (event) => void this.submitted(event));
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
    const key = fields.find(([name]) => name === 'sentKey')?.[1];
    if (!key) return;
    event.preventDefault();
    const name = this.dataset['name'] ?? '';
    this.talks.write({ key, path: new URL(form.action).pathname, name, fields, since: Date.now(), isRefused: false });
    const answer = (await sendKept(this.talks, key)).get(key);
    if (answer?.outcome === 'saved') location.assign(answer.address);
    // What is wrong is said by the page with which the server answers a plain form.
    else if (answer?.outcome === 'refused') this.talks.forget(key, () => form.submit());
    else this.say(this.dataset['kept'] ?? '');
  }

  private show(): void {
    const waiting = this.talks.waiting();
    const list = this.querySelector('.kept-forms__waiting');
    if (!list) return;
    list.replaceChildren(...waiting.map((talk) => this.lineOf(talk)));
    this.say(waiting.length > 0 ? fill(this.dataset['waiting'], { count: waiting.length }) : '');
  }

  /** What the server will not have goes only by their own hand. */
  private lineOf({ key, path, name, isRefused }: KeptTalk): HTMLLIElement {
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = path;
    link.textContent = name;
    line.append(link);
    if (!isRefused) return line;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'usa-button usa-button--unstyled';
    button.textContent = this.dataset['discard'] ?? '';
    button.addEventListener('click', () => this.talks.forget(key));
    line.append(` ${this.dataset['refused'] ?? ''} `, button);
    return line;
  }

  private say(sentence: string): void {
    const place = this.querySelector('.kept-forms__said');
    if (place) place.textContent = sentence;
  }
}

customElements.define('exchange-kept-forms', ExchangeKeptForms);
