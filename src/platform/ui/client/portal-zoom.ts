import { followFingers } from './shared/fingers.js';
import { zoomButton } from './shared/zoom-button.js';
import { ThirdsGrid } from './shared/thirds-grid.js';
import { moved, scaled, WHOLE, type Lens, type Point } from './shared/lens.js';

interface ZoomWords {
  close: string;
  nearer: string;
  farther: string;
  whole: string;
  grid: string;
  help: string;
}

const STEP = 1.5;
/** CSS pixels that an arrow key moves the picture. */
const STRIDE = 80;
const strides: Record<string, Point> = {
  ArrowLeft: { x: STRIDE, y: 0 },
  ArrowRight: { x: -STRIDE, y: 0 },
  ArrowUp: { x: 0, y: STRIDE },
  ArrowDown: { x: 0, y: -STRIDE },
};

/** Its links to large pictures open over the page, to be looked at closely by keys, wheel, mouse and fingers. */
class PortalZoom extends HTMLElement {
  private lens: Lens = WHOLE;
  private stage?: HTMLElement;
  private image?: HTMLImageElement;
  private grid?: ThirdsGrid;

  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
      if (!link || !isPlain || !this.contains(link)) return;
      event.preventDefault();
      this.open(link);
    });
  }

  private open(link: HTMLAnchorElement): void {
    const words = JSON.parse(this.dataset['words'] ?? '{}') as ZoomWords;
    const dialog = document.createElement('dialog');
    dialog.className = 'zoom';
    dialog.append(this.stageOf(link, words), this.bar(words, dialog));
    dialog.setAttribute('aria-label', link.querySelector('img')?.alt ?? '');
    dialog.addEventListener('keydown', (event) => this.pressed(event));
    dialog.addEventListener('close', () => {
      dialog.remove();
      link.focus();
    });
    document.body.append(dialog);
    dialog.showModal();
    this.look(WHOLE);
  }

  private stageOf(link: HTMLAnchorElement, words: ZoomWords): HTMLElement {
    const small = link.querySelector('img');
    const image = document.createElement('img');
    image.alt = small?.alt ?? '';
    image.src = link.href;
    image.draggable = false;
    const stage = document.createElement('div');
    stage.className = 'zoom__stage';
    stage.title = words.help;
    this.grid = new ThirdsGrid(image, words.grid);
    stage.append(image, this.grid.lines);
    stage.addEventListener('wheel', (event) => this.turned(event), { passive: false });
    stage.addEventListener('dblclick', (event) => this.nearer(this.lens.scale > 1 ? 1 / 8 : 2, event));
    followFingers(stage, ({ by, factor, middle }) => {
      this.look(moved(this.lens, by, this.size()));
      if (factor !== 1) this.nearer(factor, { clientX: middle.x, clientY: middle.y });
    });
    [this.stage, this.image] = [stage, image];
    return stage;
  }

  private bar(words: ZoomWords, dialog: HTMLDialogElement): HTMLElement {
    const bar = document.createElement('div');
    bar.className = 'zoom__bar';
    const help = document.createElement('p');
    help.textContent = words.help;
    bar.append(
      zoomButton(words.nearer, () => this.nearer(STEP)),
      zoomButton(words.farther, () => this.nearer(1 / STEP)),
      zoomButton(words.whole, () => this.look(WHOLE)),
      ...(this.grid ? [this.grid.button] : []),
      zoomButton(words.close, () => dialog.close()),
      help,
    );
    return bar;
  }

  private pressed(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    if (key === '+' || key === '=') this.nearer(STEP);
    else if (key === '-' || key === '_') this.nearer(1 / STEP);
    else if (key === '0') this.look(WHOLE);
    else if (key.toLowerCase() === 'g') this.grid?.turn();
    else if (strides[key]) this.look(moved(this.lens, strides[key], this.size()));
    else return;
    event.preventDefault();
  }

  private turned(event: WheelEvent): void {
    event.preventDefault();
    this.nearer(event.deltaY < 0 ? 1.2 : 1 / 1.2, event);
  }

  private nearer(factor: number, at?: { clientX: number; clientY: number }): void {
    const stage = this.size();
    const middle = { x: stage.left + stage.width / 2, y: stage.top + stage.height / 2 };
    const point = at && { x: at.clientX - middle.x, y: at.clientY - middle.y };
    this.look(scaled(this.lens, factor, { stage, ...(point && { at: point }) }));
  }

  private look(lens: Lens): void {
    this.lens = lens;
    if (!this.image) return;
    this.image.style.transform = `translate(${lens.x}px, ${lens.y}px) scale(${lens.scale})`;
    this.grid?.follow(this.image);
    this.image.dataset['scale'] = lens.scale.toFixed(2);
  }

  private size(): DOMRect {
    return this.stage?.getBoundingClientRect() ?? new DOMRect();
  }
}

customElements.define('portal-zoom', PortalZoom);
