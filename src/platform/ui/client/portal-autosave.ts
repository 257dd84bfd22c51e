import { fill } from './shared/fill.js';
import { restore, sameAnswers, snapshotOf, type Snapshot } from './shared/form-snapshot.js';
import { KeptDraft } from './shared/kept-draft.js';
import { sendForm } from './shared/send-form.js';

const PAUSE_MS = 1_500;
const RETRY_MS = 15_000;

/** Saves the form inside after each pause, says so, and keeps on the device what could not be sent. */
class PortalAutosave extends HTMLElement {
  private form!: HTMLFormElement;
  private draft!: KeptDraft;
  /** The answers that the server is known to have. */
  private saved!: Snapshot;
  private timer = 0;
  private sending = false;
  /** A press of the button that waits for the save under way. */
  private held: { by: HTMLElement | null } | null = null;
  private readonly save = () => void this.send();
  private readonly leave = () => document.visibilityState === 'hidden' && void this.send();

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.form = form;
    this.draft = new KeptDraft(this.dataset['subject'] ?? location.pathname);
    this.saved = snapshotOf(form);
    this.takeUpDraft();
    form.addEventListener('input', () => this.changed());
    form.addEventListener('change', this.save);
    form.addEventListener('submit', (event) => this.submitted(event));
    addEventListener('online', this.save);
    document.addEventListener('visibilitychange', this.leave);
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
    removeEventListener('online', this.save);
    document.removeEventListener('visibilitychange', this.leave);
  }

  /** A save that is under way goes first: its answer renews the version that the form then sends. */
  private submitted(event: SubmitEvent): void {
    clearTimeout(this.timer);
    if (!this.sending) return;
    event.preventDefault();
    this.held = { by: event.submitter };
  }

  /** Text that never arrived is put back at once; where the server has other text by now, the person decides. */
  private takeUpDraft(): void {
    const draft = this.draft.read();
    if (!draft) return;
    if (sameAnswers(draft.typed, this.saved)) return this.draft.forget();
    if (sameAnswers(draft.base, this.saved)) return this.putBack(draft.typed);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'usa-button usa-button--unstyled';
    button.textContent = this.dataset['putBack'] ?? '';
    button.addEventListener('click', () => this.putBack(draft.typed));
    this.say(`${this.dataset['found'] ?? ''} `);
    this.status?.append(button);
  }

  private putBack(typed: Snapshot): void {
    restore(this.form, typed);
    this.say(this.dataset['restored']);
    this.later(PAUSE_MS);
  }

  private changed(): void {
    this.draft.write({ base: this.saved, typed: snapshotOf(this.form) });
    this.later(PAUSE_MS);
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(this.save, ms);
  }

  /** One request at a time; what changed meanwhile is sent after it. */
  private async send(): Promise<void> {
    clearTimeout(this.timer);
    const typed = snapshotOf(this.form);
    if (this.sending || sameAnswers(typed, this.saved)) return;
    this.sending = true;
    this.say(this.dataset['saving']);
    const outcome = await sendForm(this.form, this.dataset['action'] ?? this.form.action);
    this.sending = false;
    if (this.held) return this.letGo(this.held);
    if (outcome === 'saved') this.confirm(typed);
    else this.say(this.dataset[outcome]);
    if (outcome === 'kept') this.later(RETRY_MS);
  }

  private letGo({ by }: { by: HTMLElement | null }): void {
    this.held = null;
    this.form.requestSubmit(by);
  }

  private confirm(sent: Snapshot): void {
    this.saved = sent;
    const now = snapshotOf(this.form);
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' });
    this.say(fill(this.dataset['saved'], { time }));
    if (sameAnswers(now, sent)) return this.draft.forget();
    this.draft.write({ base: sent, typed: now });
    this.later(PAUSE_MS);
  }

  private get status(): HTMLElement | null {
    return this.querySelector('.autosave');
  }

  private say(sentence: string | undefined): void {
    if (this.status) this.status.textContent = sentence ?? '';
  }
}

customElements.define('portal-autosave', PortalAutosave);
