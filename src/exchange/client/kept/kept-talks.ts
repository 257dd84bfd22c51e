const PREFIX = 'exchange-talk:';
/** Tells the elements of this page; other tabs hear it by the storage's own event. */
const CHANGED = 'exchange-talks-changed';

/** A talk that was written down and may not have arrived yet. */
export interface KeptTalk {
  /** The server keeps what comes twice under one key once. */
  key: string;
  path: string;
  /** Of whom it tells, for the line that says what waits. */
  name: string;
  fields: readonly (readonly [name: string, value: string])[];
  /** Epoch milliseconds. */
  since: number;
  isRefused: boolean;
}

/**
 * The talks of one person on this device. Storage may be full or forbidden: then they live as long as the page. All of it goes with the sign-out,
 * which clears the site's storage.
 */
export class KeptTalks {
  private readonly inPage = new Map<string, KeptTalk>();

  constructor(private readonly account: string) {}

  write(talk: KeptTalk): void {
    try {
      localStorage.setItem(this.keyOf(talk.key), JSON.stringify(talk));
    } catch {
      this.inPage.set(talk.key, talk);
    }
    dispatchEvent(new CustomEvent(CHANGED));
  }

  forget(key: string, after?: () => void): void {
    this.inPage.delete(key);
    try {
      localStorage.removeItem(this.keyOf(key));
    } catch {
      // There was nothing to remove.
    }
    dispatchEvent(new CustomEvent(CHANGED));
    after?.();
  }

  /** In the order in which they were written. */
  waiting(): KeptTalk[] {
    return [...this.stored(), ...this.inPage.values()].toSorted((one, other) => one.since - other.since);
  }

  /** Calls back whenever a talk comes or goes, here or in another tab. @returns what ends it */
  watch(changed: () => void): () => void {
    const stored = ({ key }: StorageEvent) => (key === null || key.startsWith(PREFIX)) && changed();
    addEventListener(CHANGED, changed);
    addEventListener('storage', stored);
    return () => {
      removeEventListener(CHANGED, changed);
      removeEventListener('storage', stored);
    };
  }

  private stored(): KeptTalk[] {
    const own = this.keyOf('');
    try {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(own));
      return keys.map((key) => JSON.parse(localStorage.getItem(key)!) as KeptTalk);
    } catch {
      return [];
    }
  }

  private keyOf(key: string): string {
    return `${PREFIX}${this.account}:${key}`;
  }
}
