import { countText, type CountMode } from '../../text/counting.js';
import { fill } from './shared/fill.js';

/** Shows how long the text inside is, by the same counter as the rule that limits it. */
class PortalCount extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input');
    if (!field) return;
    field.addEventListener('input', () => this.show(field.value));
    this.show(field.value);
  }

  private show(text: string): void {
    const place = this.querySelector<HTMLElement>('.count');
    if (!place) return;
    const max = Number(this.getAttribute('max'));
    const count = countText(text, this.getAttribute('mode') as CountMode, this.getAttribute('locale') ?? 'en');
    const over = count > max;
    const becameOver = over && place.dataset['state'] !== 'over';
    place.dataset['state'] = over ? 'over' : 'within';
    // Spoken only when the limit is crossed: a number after each word would drown the writer.
    place.setAttribute('aria-live', becameOver ? 'polite' : 'off');
    place.textContent = `${fill(this.dataset['text'], { count, max })}${over ? ` ${this.dataset['over'] ?? ''}` : ''}`;
  }
}

customElements.define('portal-count', PortalCount);
