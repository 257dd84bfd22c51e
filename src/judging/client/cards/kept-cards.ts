import type { KeptCard } from './kept-card.js';

const PREFIX = 'judging-card:';
/** Tells the elements of this page; other tabs hear it by the storage's own event. */
const CHANGED = 'judging-cards-changed';

/**
 * The cards of one judge on this device. Storage may be full or forbidden: then they live as long as the page. All of it goes with the
 * sign-out, which clears the site's storage.
 */
export class KeptCards {
  private readonly inPage = new Map<string, KeptCard>();

  constructor(private readonly account: string) {}

  read(path: string): KeptCard | null {
    try {
      const kept = localStorage.getItem(this.key(path));
      return kept ? (JSON.parse(kept) as KeptCard) : (this.inPage.get(path) ?? null);
    } catch {
      return this.inPage.get(path) ?? null;
    }
  }

  write(card: KeptCard): void {
    try {
      localStorage.setItem(this.key(card.path), JSON.stringify(card));
      this.inPage.delete(card.path);
    } catch {
      this.inPage.set(card.path, card);
    }
    dispatchEvent(new CustomEvent(CHANGED));
  }

  forget(path: string): void {
    this.inPage.delete(path);
    try {
      localStorage.removeItem(this.key(path));
    } catch {
      // There was nothing to remove.
    }
    dispatchEvent(new CustomEvent(CHANGED));
  }

  /** Those with something to send, in the order in which it was typed. */
  waiting(): KeptCard[] {
    const paths = new Set([...this.storedPaths(), ...this.inPage.keys()]);
    return [...paths]
      .flatMap((path) => this.read(path) ?? [])
      .filter(({ typed }) => typed !== null)
      .toSorted((one, other) => one.since - other.since);
  }

  /** What the server refused is tried again: a pause ends, a round is opened again. */
  tryRefusedAgain(): void {
    for (const card of this.waiting()) if (card.hindrance?.kind === 'refused') this.write({ ...card, hindrance: null });
  }

  /** Calls back whenever a card changes, here or in another tab. @returns what ends it */
  watch(changed: () => void): () => void {
    const stored = ({ key }: StorageEvent) => (key === null || key.startsWith(PREFIX)) && changed();
    addEventListener(CHANGED, changed);
    addEventListener('storage', stored);
    return () => {
      removeEventListener(CHANGED, changed);
      removeEventListener('storage', stored);
    };
  }

  private storedPaths(): string[] {
    const own = this.key('');
    try {
      return Object.keys(localStorage).flatMap((key) => (key.startsWith(own) ? [key.slice(own.length)] : []));
    } catch {
      return [];
    }
  }

  private key(path: string): string {
    return `${PREFIX}${this.account}:${path}`;
  }
}
