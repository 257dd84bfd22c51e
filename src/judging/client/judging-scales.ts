/** Set by the switch of `portal-keys`: single keys do nothing for those who asked so. */
const SWITCH = 'portal-keys:off';

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
    if (!isBareDigit(event) || localStorage.getItem(SWITCH) === 'off') return;
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

const isTaken = ({ ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || defaultPrevented;

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

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])')
  );
}

customElements.define('judging-scales', JudgingScales);
