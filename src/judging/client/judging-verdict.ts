import { isTaken, isTyping, keysAreOff } from '../../platform/ui/client/shared/index.js';

/** One key says out or in, and leads to the next work: a screening has hundreds of them. */
class JudgingVerdict extends HTMLElement {
  private readonly press = (event: KeyboardEvent) => this.pressed(event);

  connectedCallback(): void {
    document.addEventListener('keydown', this.press);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.press);
  }

  private pressed(event: KeyboardEvent): void {
    if (isTaken(event) || keysAreOff() || isTyping(event.target)) return;
    const radio = this.querySelector<HTMLInputElement>(`[data-verdict="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!radio) return;
    event.preventDefault();
    if (!radio.checked) radio.click();
    this.closest('form')?.querySelector<HTMLButtonElement>('button[name="go"][value="next"]')?.click();
  }
}

customElements.define('judging-verdict', JudgingVerdict);
