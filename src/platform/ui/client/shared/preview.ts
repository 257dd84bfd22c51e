/** The chosen picture, shown before it is sent. A picture that the browser can't draw (HEIC, often) is left out. */
export class Preview {
  private image: HTMLImageElement | undefined;

  constructor(
    private readonly host: HTMLElement,
    private readonly alt: string,
  ) {}

  show(file: File | undefined): void {
    this.clear();
    if (!file?.type.startsWith('image/')) return;
    const image = document.createElement('img');
    image.className = 'upload-preview';
    image.alt = this.alt;
    image.addEventListener('error', () => this.clear());
    image.src = URL.createObjectURL(file);
    this.image = image;
    this.host.append(image);
  }

  clear(): void {
    if (!this.image) return;
    URL.revokeObjectURL(this.image.src);
    this.image.remove();
    this.image = undefined;
  }
}
