const KEPT = 'judging-letters';

/** Remembers on this device whether its judge reads in larger letters. */
class JudgingReading extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector<HTMLInputElement>('input');
    if (!box) return;
    box.checked = localStorage.getItem(KEPT) === 'larger';
    box.addEventListener('change', () => localStorage.setItem(KEPT, box.checked ? 'larger' : ''));
  }
}

customElements.define('judging-reading', JudgingReading);
