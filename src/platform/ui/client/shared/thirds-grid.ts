import { zoomButton } from './zoom-button.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Lines over a picture that cut it into thirds both ways, as a painter or photographer weighs it; off until they are asked for. */
export class ThirdsGrid {
  /** To be laid over the picture in the same stage. */
  readonly lines = document.createElementNS(SVG, 'svg');
  readonly button: HTMLButtonElement;

  constructor(
    private readonly picture: HTMLImageElement,
    label: string,
  ) {
    this.button = zoomButton(label, () => this.turn());
    this.button.setAttribute('aria-pressed', 'false');
    this.lines.setAttribute('class', 'zoom__grid');
    this.lines.setAttribute('aria-hidden', 'true');
    picture.addEventListener('load', () => this.draw());
  }

  /** On, or off again. */
  turn(): void {
    this.button.setAttribute('aria-pressed', String(!this.isOn));
    this.draw();
  }

  /** The lines stay on the picture, however near it is. */
  follow({ style }: HTMLElement): void {
    this.lines.style.transform = style.transform;
  }

  private get isOn(): boolean {
    return this.button.getAttribute('aria-pressed') === 'true';
  }

  /** A drawing of the picture's own size fits into the stage just as the picture does. */
  private draw(): void {
    const { naturalWidth: width, naturalHeight: height } = this.picture;
    this.lines.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.lines.replaceChildren(...(this.isOn ? [path(width, height), path(width, height)] : []));
  }
}

function path(width: number, height: number): SVGPathElement {
  const across = [1 / 3, 2 / 3].map((part) => `M0 ${height * part}H${width}`);
  const down = [1 / 3, 2 / 3].map((part) => `M${width * part} 0V${height}`);
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', [...across, ...down].join(''));
  return line;
}
