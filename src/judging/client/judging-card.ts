import { restore, sameAnswers, snapshotOf, type Snapshot } from '../../platform/ui/client/shared/index.js';
import { CardStatus } from './cards/card-status.js';
import type { KeptCard, Standing } from './cards/kept-card.js';
import { KeptCards } from './cards/kept-cards.js';
import { Outbox } from './cards/outbox.js';
import { sayOnNextPage } from './cards/said.js';
import { undoCard } from './cards/send-card.js';
import { isComplete, sameForServer, snapshotLike } from './cards/snapshots.js';
import { TwoVersions } from './cards/two-versions.js';
import { Way } from './cards/way.js';

const PAUSE_MS = 1_500;

/**
 * Around the form of a card: keeps every answer on the device at once and sends it, now or when the line returns. All tabs of a device
 * show the same; another device's version is shown beside, and the judge chooses. Without scripts the form's own buttons save.
 */
class JudgingCard extends HTMLElement {
  private form!: HTMLFormElement;
  private cards!: KeptCards;
  private outbox!: Outbox;
  private status!: CardStatus;
  private versions!: TwoVersions;
  /** What the form showed before each choice that is not saved yet. */
  private steps: Snapshot[] = [];
  private shown: Snapshot = {};
  private timer = 0;
  private isMirroring = false;
  /** The server is to look at the form itself and say what is wrong with it. */
  private isByForm = false;
  private unwatch: () => void = () => undefined;
  private readonly seen = () => (document.visibilityState === 'hidden' ? void this.outbox.sendAll() : this.mirror());

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.form = form;
    this.cards = new KeptCards(this.dataset['account'] ?? '');
    this.outbox = new Outbox(this.cards);
    this.status = new CardStatus(this);
    this.versions = new TwoVersions(this, { mine: () => this.keepMine(), theirs: () => this.takeTheirs() });
    this.meetKept({ version: this.version.value, answers: snapshotOf(form) });
    this.unwatch = this.cards.watch(() => this.mirror());
    this.listen();
    new Way(this.dataset, this.cards).showProgress();
    this.mirror();
    void this.send();
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
    this.unwatch();
    document.removeEventListener('visibilitychange', this.seen);
  }

  private listen(): void {
    this.form.addEventListener('input', () => this.typed(PAUSE_MS));
    this.form.addEventListener('change', () => this.chosen());
    this.form.addEventListener('submit', (event) => this.submitted(event));
    this.querySelector('.card-undo')?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.undo();
    });
    document.addEventListener('visibilitychange', this.seen);
  }

  private get path(): string {
    return this.dataset['path'] ?? location.pathname;
  }

  /** Version that the form builds on. */
  private get version(): HTMLInputElement {
    return this.form.elements.namedItem('version') as HTMLInputElement;
  }

  /** Whoever signs out in another tab clears what was kept: then the form itself is all there is. */
  private get kept(): KeptCard {
    return this.cards.read(this.path) ?? this.as({ saved: { version: this.version.value, answers: this.shown } });
  }

  /**
   * What came with the page beside what this device knows: the page may be an old copy, or the server may have what was sent without an
   * answer.
   */
  private meetKept(page: Standing): void {
    const kept = this.cards.read(this.path);
    const isUnsaved = this.dataset['unsaved'] !== undefined;
    if (!kept) return this.keep(isUnsaved ? { saved: { ...page, answers: {} }, typed: page.answers } : { saved: page });
    if (isUnsaved || Number(page.version) <= Number(kept.saved.version)) return;
    const arrived = kept.attempted.some((attempt) => sameForServer(attempt, page.answers));
    if (kept.typed === null || arrived) this.keep({ ...kept, saved: page, attempted: [], hindrance: null });
  }

  private keep(known: Partial<KeptCard> & Pick<KeptCard, 'saved'>): void {
    this.cards.write(this.as(known));
  }

  private as(known: Partial<KeptCard> & Pick<KeptCard, 'saved'>): KeptCard {
    const { typed: given = null, saved } = known;
    const typed = given && !sameForServer(given, saved.answers) ? given : null;
    const fresh = { attempted: [], since: Date.now(), hindrance: null };
    return { ...fresh, path: this.path, name: this.dataset['name'] ?? '', ...known, typed };
  }

  /** A choice is sent at once, a text after a pause. */
  private chosen(): void {
    const now = snapshotOf(this.form);
    if (!sameAnswers(now, this.shown)) this.steps.push(this.shown);
    this.typed(0);
  }

  private typed(pause: number): void {
    if (this.isMirroring) return;
    const kept = this.kept;
    const isHindered = kept.hindrance?.kind === 'older';
    const since = kept.typed ? kept.since : Date.now();
    if (pause === 0) this.shown = snapshotOf(this.form);
    this.keep({ ...kept, typed: snapshotOf(this.form), since, hindrance: isHindered ? kept.hindrance : null });
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.send(), pause);
  }

  private async send(): Promise<void> {
    clearTimeout(this.timer);
    this.status.sending(this.kept);
    await this.outbox.sendAll();
    this.status.answered(this.kept);
  }

  /** Shows what is kept of the card, whichever tab or attempt brought it. */
  private mirror(): void {
    const kept = this.cards.read(this.path);
    if (!kept) return;
    this.version.value = kept.saved.version;
    if (!kept.typed) this.steps = [];
    const known = kept.typed ?? kept.saved.answers;
    if (!sameForServer(known, snapshotOf(this.form))) this.put(known);
    if (!kept.typed) this.shown = snapshotOf(this.form);
    this.status.show(kept);
    this.versions.show(kept);
  }

  private put(answers: Snapshot): void {
    this.isMirroring = true;
    restore(this.form, answers);
    this.isMirroring = false;
    this.shown = snapshotOf(this.form);
  }

  /** What is not saved yet goes back by one choice; what is saved goes back by one save, which the server knows. */
  private async undo(): Promise<void> {
    await this.outbox.sendAll();
    const kept = this.kept;
    if (kept.typed) {
      this.put(this.steps.pop() ?? kept.saved.answers);
      this.keep({ ...kept, typed: snapshotOf(this.form) });
      return this.send();
    }
    const sent = await undoCard(this.path, kept.saved.version);
    if (sent.outcome === 'saved') this.goBackTo(sent.card);
    else if (sent.outcome === 'older') this.goBackTo(sent.standing);
    this.status.undone(sent);
  }

  private goBackTo({ version, answers = {} }: { version: string; answers?: Readonly<Record<string, string>> }): void {
    this.keep({ saved: { version, answers: snapshotLike(snapshotOf(this.form), answers) } });
  }

  private keepMine(): void {
    const { hindrance, ...kept } = this.kept;
    if (hindrance?.kind === 'older') this.keep({ ...kept, saved: hindrance.standing });
    void this.send();
  }

  private takeTheirs(): void {
    const { hindrance } = this.kept;
    if (hindrance?.kind === 'older') this.keep({ saved: hindrance.standing });
  }

  private submitted(event: SubmitEvent): void {
    if (this.isByForm) return;
    event.preventDefault();
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
    void this.goOn(button);
  }

  /** On to the next work, if nothing needs the judge here; what could not be sent is kept. */
  private async goOn(button: HTMLButtonElement | null): Promise<void> {
    await this.send();
    const { hindrance, typed, saved } = this.kept;
    if (hindrance?.kind === 'refused' && !hindrance.because) return this.submitByForm(button);
    if (hindrance) return this.versions.focus();
    const sentence = typed ? 'kept' : isComplete(saved.answers) ? 'complete' : 'incomplete';
    if (button?.value !== 'next') return this.status.say(this.dataset[sentence]);
    sayOnNextPage(this.dataset[sentence]);
    location.assign(new Way(this.dataset, this.cards).next());
  }

  private submitByForm(button: HTMLButtonElement | null): void {
    this.isByForm = true;
    this.form.requestSubmit(button);
  }
}

customElements.define('judging-card', JudgingCard);
