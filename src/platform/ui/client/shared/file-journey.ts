import type { KeptUploads } from './kept-uploads.js';
import { postForm, type Answer } from './post-form.js';
import type { Offer, ResumableSending } from './resumable-sending.js';
import { UploadRow } from './upload-row.js';

/** The form that takes the file, and what the page says meanwhile. */
export interface FormAround {
  form: HTMLFormElement;
  submitter: HTMLElement | null;
  /** The field that holds the file. */
  field: string;
  sentences: DOMStringMap;
}

/** One file's way to the server: in pieces where the page offers it, else as a whole; then the form that takes it. */
export class FileJourney {
  readonly row: UploadRow;
  private request: XMLHttpRequest | undefined;
  private sending: ResumableSending | undefined;
  private isCancelled = false;
  private end: (answer: Answer | null) => void = () => undefined;

  constructor(
    private readonly file: File,
    private readonly around: FormAround,
  ) {
    this.row = new UploadRow(file.name, around.sentences, {
      cancel: () => void this.cancel(),
      retry: () => this.goOn(),
    });
  }

  /** @returns the page that answered; null when the person cancelled */
  inPieces(offer: Offer, kept: KeptUploads): Promise<Answer | null> {
    this.goOn = () => void this.sendPieces(offer, kept);
    return this.begin();
  }

  asWhole(): Promise<Answer | null> {
    this.goOn = () => this.post(this.data());
    return this.begin();
  }

  async cancel(): Promise<void> {
    this.isCancelled = true;
    this.request?.abort();
    await this.sending?.cancel();
    this.row.over(this.around.sentences['cancelled']);
    this.end(null);
  }

  private goOn: () => void = () => undefined;

  private begin(): Promise<Answer | null> {
    return new Promise((resolve) => {
      this.end = resolve;
      this.goOn();
    });
  }

  private async sendPieces(offer: Offer, kept: KeptUploads): Promise<void> {
    this.row.progress(0);
    this.sending ??= await this.newSending(offer, kept).catch(() => undefined);
    if (this.isCancelled) return;
    if (this.sending) await this.sending.start();
    else this.row.stopped(this.around.sentences['failed']);
  }

  private async newSending(offer: Offer, kept: KeptUploads): Promise<ResumableSending> {
    const { ResumableSending } = await import('./resumable-sending.js');
    const key = await kept.keyOf(this.file);
    return new ResumableSending(
      this.file,
      offer,
      { kept, key },
      {
        progress: (percent) => this.row.progress(percent),
        arrived: (id) => this.post(this.dataNaming(id)),
        stopped: ({ sentence, goesOn }) =>
          this.row.stopped(sentence || this.around.sentences[goesOn ? 'waiting' : 'halted']),
      },
    );
  }

  private post(data: FormData): void {
    const isWhole = !this.sending;
    if (isWhole) this.row.progress(0);
    else this.row.progress(100);
    this.request = postForm(this.around.form, data, {
      progress: (percent) => isWhole && this.row.progress(percent),
      answered: (answer) => this.answered(answer),
      failed: () => this.row.stopped(this.around.sentences[isWhole ? 'failed' : 'halted']),
      cancelled: () => undefined,
    });
  }

  private answered(answer: Answer): void {
    this.sending?.forget();
    this.end(answer);
  }

  private data(): FormData {
    const { form, submitter, field } = this.around;
    const data = new FormData(form, submitter);
    data.set(field, this.file);
    return data;
  }

  /** The same form, with the name of what has come in the place of the file. */
  private dataNaming(id: string): FormData {
    const data = this.data();
    data.delete(this.around.field);
    data.set('resumed', id);
    return data;
  }
}
