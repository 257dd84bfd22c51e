import type { Snapshot } from './form-snapshot.js';

/** Text that the server does not have yet: what stood in the page (`base`), and what was typed since. */
export interface Draft {
  base: Snapshot;
  typed: Snapshot;
}

/** One draft on this device. Storage may be full or forbidden: then the draft lives in the page alone. */
export class KeptDraft {
  constructor(private readonly subject: string) {}

  read(): Draft | null {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? 'null') as Draft | null;
    } catch {
      return null;
    }
  }

  write(draft: Draft): void {
    try {
      localStorage.setItem(this.key, JSON.stringify(draft));
    } catch {
      // Nothing to do: the text still stands in the page and is sent as soon as possible.
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // As above.
    }
  }

  private get key(): string {
    return `portal-draft:${this.subject}`;
  }
}
