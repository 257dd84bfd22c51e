import { isTaken, isTyping, keysAreOff } from '../../platform/ui/client/shared/index.js';

/** A digit scores the criterion in hand and moves on to the next one. */
class JudgingScales extends HTMLElement {
  private readonly press = (event: KeyboardEvent) => this.pressed(event);

  connectedCallback(): void {
    document.addEventListener('keydown', this.press);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.press);
  }

  private pressed(event: KeyboardEvent): void {
    if (!isBareDigit(event) || keysAreOff()) return;
    const scales = [...this.querySelectorAll<HTMLFieldSetElement>('fieldset')];
    const current =
      scales.find((scale) => scale.contains(document.activeElement)) ?? scales.find(unscored) ?? scales[0];
    const radio = current?.querySelector<HTMLInputElement>(`input[value="${event.key}"]`);
    if (!radio || !current) return;
    event.preventDefault();
    choose(radio);
    moveTo(scales[scales.indexOf(current) + 1] ?? current);
  }
}

const isBareDigit = (event: KeyboardEvent): boolean =>
  /^[1-9]$/.test(event.key) && !isTaken(event) && !isTyping(event.target);

function choose(radio: HTMLInputElement): void {
  if (radio.checked) return;
  radio.checked = true;
  radio.dispatchEvent(new Event('input', { bubbles: true }));
  radio.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Focus on the step that is chosen, or on the first, without choosing it. */
function moveTo(scale: HTMLFieldSetElement): void {
  const target =
    scale.querySelector<HTMLInputElement>('input:checked') ?? scale.querySelector<HTMLInputElement>('input');
  target?.focus();
  scale.scrollIntoView({ block: 'nearest' });
}

const unscored = (scale: HTMLFieldSetElement): boolean => !scale.querySelector('input:checked');

customElements.define('judging-scales', JudgingScales);
