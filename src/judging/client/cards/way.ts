import { fill } from '../../../platform/ui/client/shared/index.js';
import type { KeptCards } from './kept-cards.js';
import { isComplete } from './snapshots.js';

interface Step {
  path: string;
  complete: boolean;
  /** Whether it is one of the judge's works. */
  counts: boolean;
}

/** The judge's own order of works, as the page knows it and as far as this device has come since. */
export class Way {
  private readonly steps: readonly Step[];

  constructor(
    private readonly given: DOMStringMap,
    private readonly cards: KeptCards,
  ) {
    this.steps = JSON.parse(given['way'] ?? '[]') as Step[];
  }

  /** The next work that is not scored; after the last, the desk. */
  next(): string {
    const here = this.steps.findIndex(({ path }) => path === this.given['path']);
    const after = [...this.steps.slice(here + 1), ...this.steps.slice(0, Math.max(here, 0))];
    return after.find((step) => !this.isDone(step))?.path ?? this.given['desk'] ?? '/judging';
  }

  /** An old copy of the page does not know what was scored since. */
  showProgress(): void {
    const works = this.steps.filter(({ counts }) => counts);
    const done = works.filter((step) => this.isDone(step)).length;
    const bar = document.querySelector<HTMLProgressElement>('.trail__progress progress');
    const figures = document.querySelector('.trail__figures');
    if (!bar || !figures || done <= bar.value) return;
    bar.value = done;
    figures.textContent = fill(this.given['progress'], { scored: done, works: works.length });
  }

  private isDone({ path, complete }: Step): boolean {
    const kept = this.cards.read(path);
    return kept ? isComplete(kept.typed ?? kept.saved.answers) : complete;
  }
}
