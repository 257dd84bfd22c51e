import type { Snapshot } from '../../../platform/ui/client/shared/index.js';
import type { KeptCard } from './kept-card.js';

interface Choices {
  mine: () => void;
  theirs: () => void;
}

/** What was saved elsewhere beside what stands here, field by field, and the two buttons that choose. */
export class TwoVersions {
  private readonly panel: HTMLElement | null;

  constructor(around: HTMLElement, { mine, theirs }: Choices) {
    this.panel = around.querySelector('.two-versions');
    this.button('mine')?.addEventListener('click', mine);
    this.button('theirs')?.addEventListener('click', theirs);
  }

  show({ hindrance, typed }: KeptCard): void {
    const panel = this.panel;
    if (!panel) return;
    panel.hidden = hindrance?.kind !== 'older';
    if (hindrance?.kind !== 'older') return;
    for (const row of panel.querySelectorAll<HTMLElement>('[data-field]')) {
      const there = textOf(hindrance.standing.answers, row);
      const here = textOf(typed ?? {}, row);
      row.querySelector('.two-versions__there')!.textContent = there;
      row.querySelector('.two-versions__here')!.textContent = here;
      row.toggleAttribute('data-differs', there !== here);
    }
  }

  focus(): void {
    if (this.panel && !this.panel.hidden) this.button('mine')?.focus();
  }

  private button(which: keyof Choices): HTMLButtonElement | null {
    return this.panel?.querySelector<HTMLButtonElement>(`[data-choose=${which}]`) ?? null;
  }
}

const textOf = (answers: Snapshot, { dataset }: HTMLElement): string => answers[dataset['field'] ?? '']?.[0] || '–';
