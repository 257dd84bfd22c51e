import { restore, snapshotOf, type Snapshot } from '../../../platform/ui/client/shared/index.js';

const PREFIX = 'exchange-draft:';

/** What is being written, as long as it has not been sent: a telephone closes pages that nobody looks at. It goes with the sign-out. */
export class Draft {
  private readonly key: string;

  constructor(
    private readonly form: HTMLFormElement,
    account: string,
  ) {
    this.key = `${PREFIX}${account}:${location.pathname}${location.search}`;
  }

  /** Puts back what was written, unless the server has just given the form back with what is wrong; then keeps each change. */
  begin(): void {
    const kept = this.read();
    if (kept && !this.form.querySelector('[aria-invalid], .usa-error-message')) restore(this.form, kept);
    this.form.addEventListener('input', () => this.write());
  }

  forget(): void {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // There was nothing to remove.
    }
  }

  private read(): Snapshot | null {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? 'null') as Snapshot | null;
    } catch {
      return null;
    }
  }

  private write(): void {
    try {
      localStorage.setItem(this.key, JSON.stringify(snapshotOf(this.form)));
    } catch {
      // Storage may be full or forbidden: then it lives as long as the page.
    }
  }
}
