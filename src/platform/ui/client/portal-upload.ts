import { FileJourney } from './shared/file-journey.js';
import { fill } from './shared/fill.js';
import { KeptUploads } from './shared/kept-uploads.js';
import type { Answer } from './shared/post-form.js';
import { Preview } from './shared/preview.js';
import { showAnswer } from './shared/show-answer.js';

/** So many files on their way at a time. */
const lanes = 3;

/**
 * Around a file input: takes dropped files, shows the picture, and sends the form with progress, cancel and retry. Where the page offers it
 * (`data-endpoint`), files go in pieces and go on where they stopped, also after a reload; `data-many` lets a person choose several.
 */
class PortalUpload extends HTMLElement {
  private input!: HTMLInputElement;
  private preview!: Preview;
  private kept!: KeptUploads;
  private journeys: FileJourney[] = [];
  private readonly submit = (event: SubmitEvent) => void this.send(event);

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) return;
    this.input = input;
    this.preview = new Preview(this, this.dataset['preview'] ?? '');
    const { keeper, purpose, subject } = this.dataset;
    this.kept = new KeptUploads(`portal-upload:${keeper}:${purpose}:${subject}`);
    input.multiple = this.dataset['many'] !== undefined;
    input.addEventListener('change', () => this.chosen());
    input.form?.addEventListener('submit', this.submit);
    this.acceptDrops();
    this.tellOfUnfinished();
  }

  disconnectedCallback(): void {
    this.input?.form?.removeEventListener('submit', this.submit);
    this.preview?.clear();
  }

  private get offer() {
    const { endpoint, purpose = '', subject = '' } = this.dataset;
    return endpoint ? { endpoint, purpose, subject } : null;
  }

  private tellOfUnfinished(): void {
    const names = this.offer ? Array.from(this.kept.all().values(), ({ name }) => name) : [];
    if (names.length > 0) this.say(fill(this.dataset['unfinished'], { names: names.join(', ') }));
  }

  private chosen(): void {
    const files = Array.from(this.input.files ?? []);
    this.preview.show(files.length === 1 ? files[0] : undefined);
    this.say(files.some((file) => this.isTooLarge(file)) ? this.dataset['tooLarge'] : '');
  }

  private isTooLarge(file: File): boolean {
    const max = Number(this.dataset['max'] ?? 0);
    return max > 0 && file.size > max;
  }

  private acceptDrops(): void {
    const over = (is: boolean) => (event: DragEvent) => {
      event.preventDefault();
      this.toggleAttribute('data-over', is);
    };
    this.addEventListener('dragover', over(true));
    this.addEventListener('dragleave', over(false));
    this.addEventListener('drop', (event) => {
      over(false)(event);
      if (!event.dataTransfer?.files.length) return;
      this.input.files = event.dataTransfer.files;
      this.chosen();
    });
  }

  /** Without a file the browser sends the form as ever. */
  private async send(event: SubmitEvent): Promise<void> {
    const files = Array.from(this.input.files ?? []);
    const form = this.input.form;
    if (event.defaultPrevented) return;
    if (this.journeys.length > 0) return event.preventDefault();
    if (files.length === 0 || !form) return;
    event.preventDefault();
    if (files.some((file) => this.isTooLarge(file))) return this.say(this.dataset['tooLarge']);
    const around = { form, submitter: event.submitter, field: this.input.name, sentences: this.dataset };
    this.journeys = files.map((file) => new FileJourney(file, around));
    this.say('');
    this.rows.replaceChildren(...this.journeys.map(({ row }) => row.element));
    const answer = await this.travel([...this.journeys]);
    this.journeys = [];
    if (answer) showAnswer(answer.html, answer.address);
  }

  /** Some at a time, each followed by its form. @returns the answer to show: the first that refuses, else the last */
  private async travel(waiting: FileJourney[]): Promise<Answer | null> {
    let shown: Answer | null = null;
    const lane = async () => {
      for (let journey = waiting.shift(); journey; journey = waiting.shift()) {
        const answer = await this.go(journey);
        if (answer && shown?.isWell !== false) shown = answer;
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    return shown;
  }

  private go(journey: FileJourney): Promise<Answer | null> {
    return this.offer ? journey.inPieces(this.offer, this.kept) : journey.asWhole();
  }

  private say(sentence: string | undefined): void {
    this.status.textContent = sentence ?? '';
  }

  private get status(): HTMLElement {
    const status = this.placeOf('upload-says');
    status.setAttribute('role', 'status');
    return status;
  }

  private get rows(): HTMLElement {
    return this.placeOf('upload-rows');
  }

  private placeOf(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`.${name}`);
    if (found) return found;
    const part = Object.assign(document.createElement('div'), { className: name });
    this.append(part);
    return part;
  }
}

customElements.define('portal-upload', PortalUpload);
