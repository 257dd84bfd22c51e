import { isTaken, keysAreOff } from '../../platform/ui/client/shared/index.js';

/** The arrow keys lead to the works before and after, wherever they mean nothing else. */
class ExhibitArrows extends HTMLElement {
  private readonly press = (event: KeyboardEvent) => this.pressed(event);

  connectedCallback(): void {
    document.addEventListener('keydown', this.press);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.press);
  }

  private pressed(event: KeyboardEvent): void {
    if (isTaken(event) || event.shiftKey || isUsedBy(event.target) || keysAreOff()) return;
    const rel = relOf(event.key);
    const link = rel && this.querySelector<HTMLAnchorElement>(`a[rel=${rel}]`);
    if (!link) return;
    event.preventDefault();
    link.click();
  }
}

/** The arrow that points where reading goes leads on. */
function relOf(key: string): 'prev' | 'next' | null {
  const [back, on] = document.dir === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  if (key === back) return 'prev';
  return key === on ? 'next' : null;
}

/** Players, fields and what scrolls have a use of their own for the arrows. */
const isUsedBy = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('audio, video, input, select, textarea, [contenteditable], [role=region], [role=slider]') !== null;

customElements.define('exhibit-arrows', ExhibitArrows);
