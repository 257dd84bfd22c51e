/** The chosen picture or recording, shown before it is sent. What the browser can't play (HEIC, often) is left out. */
export class Preview {
  private shown: HTMLImageElement | HTMLAudioElement | undefined;

  constructor(
    private readonly host: HTMLElement,
    private readonly label: string,
  ) {}

  show(file: File | undefined): void {
    this.clear();
    const element = file && this.elementFor(file);
    if (!element) return;
    element.className = 'upload-preview';
    element.addEventListener('error', () => this.clear());
    element.src = URL.createObjectURL(file);
    this.shown = element;
    this.host.append(element);
  }

  clear(): void {
    if (!this.shown) return;
    URL.revokeObjectURL(this.shown.src);
    this.shown.remove();
    this.shown = undefined;
  }

  private elementFor({ type }: File): HTMLImageElement | HTMLAudioElement | undefined {
    if (type.startsWith('image/')) return Object.assign(document.createElement('img'), { alt: this.label });
    if (!type.startsWith('audio/')) return undefined;
    const player = Object.assign(document.createElement('audio'), { controls: true });
    player.setAttribute('aria-label', this.label);
    return player;
  }
}
