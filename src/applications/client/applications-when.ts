/** A question that only some answers ask: hidden, with its hint on when it applies, while another answer is given. */
class ApplicationsWhen extends HTMLElement {
  private form: HTMLFormElement | null = null;
  private readonly look = () => this.toggleAttribute('hidden', !this.isAsked());

  connectedCallback(): void {
    this.form = this.closest('form');
    this.form?.addEventListener('input', this.look);
    this.form?.addEventListener('change', this.look);
    this.toggleAttribute('data-watches', true);
    this.look();
  }

  disconnectedCallback(): void {
    this.form?.removeEventListener('input', this.look);
    this.form?.removeEventListener('change', this.look);
  }

  /** A question that is not asked itself asks no other. */
  private isAsked(): boolean {
    const values = (this.dataset['values'] ?? '').split(' ');
    return controlsOf(this.form, this.dataset['field'] ?? '').some(
      (control) => values.includes(control.value) && isGiven(control) && !control.closest('applications-when[hidden]'),
    );
  }
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controlsOf = (form: HTMLFormElement | null, name: string): Control[] =>
  Array.from(form?.elements ?? []).filter((element): element is Control => (element as Control).name === name);

const isGiven = (control: Control): boolean =>
  !(control instanceof HTMLInputElement) || !/^(radio|checkbox)$/.test(control.type) || control.checked;

customElements.define('applications-when', ApplicationsWhen);
