import type { Hindrance, KeptCard } from './kept-card.js';
import type { KeptCards } from './kept-cards.js';
import { sendCard, type Sent } from './send-card.js';
import { sameForServer, snapshotLike } from './snapshots.js';

const LOCK = 'judging-outbox';
/** So many attempts without an answer are remembered. */
const ATTEMPTS = 8;

/** Without locks between tabs, at least the elements of this page send one at a time. */
let line: Promise<void> = Promise.resolve();

/** Sends the cards that wait, oldest first and one at a time, whichever tab they were typed in. */
export class Outbox {
  constructor(private readonly cards: KeptCards) {}

  /** Until nothing waits that could be sent, or nobody answers. */
  async sendAll(): Promise<void> {
    line = line.then(() => this.drain());
    await line;
  }

  private async drain(): Promise<void> {
    if (!navigator.locks) return this.sendInTurn();
    await navigator.locks.request(LOCK, () => this.sendInTurn());
  }

  private async sendInTurn(): Promise<void> {
    const tried = new Set<string>();
    for (let card = this.next(tried); card; card = this.next(tried)) {
      const outcome = await this.deliver(card);
      if (outcome === 'kept' || outcome === 'signedOut') return;
      if (outcome !== 'saved') tried.add(card.path);
    }
  }

  /** What the judge has to decide about first stays where it is. */
  private next(tried: ReadonlySet<string>): KeptCard | undefined {
    return this.cards
      .waiting()
      .find(({ path, hindrance }) => !tried.has(path) && (hindrance === null || hindrance.kind === 'signedOut'));
  }

  private async deliver(card: KeptCard): Promise<Sent['outcome']> {
    const typed = card.typed!;
    this.cards.write({ ...card, attempted: [...card.attempted, typed].slice(-ATTEMPTS) });
    const sent = await sendCard(card.path, card.saved.version, typed);
    const now = this.cards.read(card.path) ?? card;
    if (sent.outcome === 'saved') this.settle(now, { version: sent.card.version, answers: typed });
    else if (sent.outcome === 'older') return this.meet(now, sent);
    else if (sent.outcome !== 'kept') this.cards.write({ ...now, hindrance: hindranceOf(sent) });
    return sent.outcome;
  }

  /** The server has it; what was typed meanwhile builds on that. */
  private settle(now: KeptCard, saved: KeptCard['saved']): void {
    const waits = now.typed !== null && !sameForServer(now.typed, saved.answers);
    this.cards.write({ ...now, saved, typed: waits ? now.typed : null, attempted: [], hindrance: null });
  }

  /** The other version may be this device's own, whose answer was lost on the line; else the judge decides. */
  private meet(now: KeptCard, { standing: { version, answers } }: Sent & { outcome: 'older' }): Sent['outcome'] {
    const standing = { version, answers: snapshotLike(now.saved.answers, answers) };
    const isOwn = now.attempted.some((attempt) => sameForServer(attempt, standing.answers));
    if (isOwn) this.settle(now, standing);
    else this.cards.write({ ...now, attempted: [], hindrance: { kind: 'older', standing } });
    return isOwn ? 'saved' : 'older';
  }
}

function hindranceOf(sent: Sent): Hindrance | null {
  if (sent.outcome === 'signedOut') return { kind: 'signedOut' };
  return sent.outcome === 'refused' ? { kind: 'refused', because: sent.because } : null;
}
