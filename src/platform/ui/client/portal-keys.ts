import { isTaken, isTyping, keysAreOff, switchKeys } from './shared/single-keys.js';

/** Presses or focuses the control that bears `data-key`; can be switched off, and stays out of the way of typing. */
class PortalKeys extends HTMLElement {
  private readonly press = (event: KeyboardEvent) => this.pressed(event);

  connectedCallback(): void {
    document.addEventListener('keydown', this.press);
    const help = this.querySelector<HTMLDetailsElement>('details.keys');
    if (!help) return;
    help.hidden = false;
    help.append(this.offSwitch());
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.press);
  }

  private pressed(event: KeyboardEvent): void {
    if (isTaken(event) || keysAreOff() || isTyping(event.target)) return;
    const control = this.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!control) return;
    event.preventDefault();
    control.focus();
    if (control.matches('button, a, input[type=radio], input[type=checkbox]')) control.click();
  }

  private offSwitch(): HTMLElement {
    const label = document.createElement('label');
    label.className = 'keys__switch';
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = !keysAreOff();
    box.addEventListener('change', () => switchKeys(box.checked));
    label.append(box, ` ${this.dataset['switch'] ?? ''}`);
    return label;
  }
}

customElements.define('portal-keys', PortalKeys);
