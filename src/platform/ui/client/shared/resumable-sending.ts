import { DetailedError, Upload, type PreviousUpload, type UrlStorage } from 'tus-js-client';
import type { KeptUploads } from './kept-uploads.js';

// Loaded when the first file is sent in pieces: the tus client weighs more than all other scripts of a page together.

/** Where to send, and for what; as the page says it. */
export interface Offer {
  endpoint: string;
  purpose: string;
  subject: string;
}

/** What happens to a file on its way. */
export interface PiecesJourney {
  /** Whole percent that the server has. */
  progress(percent: number): void;
  /** All of it is there: under this id. */
  arrived(id: string): void;
  /** It stands still; `sentence` is the server's, if it has one. `goesOn` when it will go on by itself. */
  stopped(why: { sentence: string; goesOn: boolean }): void;
}

/** After each wait once more; as soon as something has arrived, from the first again. */
const retryDelays = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000];
/** What a proxy that collects before it passes on can lose, in bytes. */
const chunkSize = 8 * 2 ** 20;

/** Sends one file in pieces; goes on where an earlier attempt from this device has stopped. */
export class ResumableSending {
  private readonly upload: Upload;
  private readonly whenOnline = () => void this.start();
  private isCancelled = false;

  constructor(
    file: File,
    offer: Offer,
    private readonly memory: { kept: KeptUploads; key: string },
    private readonly journey: PiecesJourney,
  ) {
    const { endpoint, purpose, subject } = offer;
    this.upload = new Upload(file, {
      endpoint,
      metadata: { purpose, subject, filename: file.name },
      headers: { Accept: 'application/json' },
      chunkSize,
      retryDelays,
      fingerprint: async () => memory.key,
      urlStorage: storageOf({ ...memory, isWanted: () => !this.isCancelled }, file),
      // The client forgets that it was aborted when that fell between two of its own steps.
      onBeforeRequest: (request) => {
        if (this.isCancelled && request.getMethod() !== 'DELETE') throw new Error('The upload was cancelled');
      },
      onShouldRetry: (error) => !this.isCancelled && navigator.onLine && isPassing(statusOf(error)),
      onProgress: (sent, total) => journey.progress(Math.floor((sent / total) * 100)),
      onSuccess: () => journey.arrived(this.upload.url?.split('/').at(-1) ?? ''),
      onError: (error) => this.stopped(error),
    });
  }

  /** Starts, or goes on. */
  async start(): Promise<void> {
    removeEventListener('online', this.whenOnline);
    if (!this.upload.url) {
      const [earlier] = await this.upload.findPreviousUploads();
      if (earlier) this.upload.resumeFromPreviousUpload(earlier);
    }
    if (!this.isCancelled) this.upload.start();
  }

  /** Stops, and has the server let go of what has come. */
  async cancel(): Promise<void> {
    this.isCancelled = true;
    removeEventListener('online', this.whenOnline);
    this.forget();
    await this.upload.abort(true).catch(() => undefined);
  }

  /** It became a file: the next file of that name is another one. */
  forget(): void {
    this.memory.kept.forget(this.memory.key);
  }

  private stopped(error: Error | DetailedError): void {
    if (this.isCancelled) return;
    const goesOn = !navigator.onLine;
    if (goesOn) addEventListener('online', this.whenOnline, { once: true });
    this.journey.stopped({ sentence: sentenceIn(error), goesOn });
  }
}

interface Memory {
  kept: KeptUploads;
  key: string;
  /** False once the person has cancelled: what arrives late is not remembered. */
  isWanted: () => boolean;
}

function storageOf({ kept, key, isWanted }: Memory, { name, size: bytes }: File): UrlStorage {
  const asPrevious = (): PreviousUpload[] => {
    const found = kept.read(key);
    if (!found) return [];
    const { url, size, begun } = found;
    const more = { metadata: {}, creationTime: begun, urlStorageKey: key, parallelUploadUrls: null };
    return [{ size, uploadUrl: url, ...more }];
  };
  return {
    findAllUploads: async () => asPrevious(),
    findUploadsByFingerprint: async () => asPrevious(),
    removeUpload: async () => kept.forget(key),
    addUpload: async (_fingerprint, { uploadUrl, creationTime }) => {
      if (uploadUrl && isWanted())
        kept.write(key, { url: uploadUrl, name, size: bytes, begun: new Date(creationTime).toISOString() });
      return key;
    },
  };
}

const statusOf = (error: Error): number => (error instanceof DetailedError && error.originalResponse?.getStatus()) || 0;

/** No answer, trouble of the server, or two that write at once: worth another attempt. */
const isPassing = (status: number): boolean => status === 0 || status >= 500 || [409, 423, 429].includes(status);

/** The server's reason, from its problem details (RFC 9457). */
function sentenceIn(error: Error): string {
  if (!(error instanceof DetailedError)) return '';
  try {
    const { detail } = JSON.parse(error.originalResponse?.getBody() ?? '') as { detail?: string };
    return detail ?? '';
  } catch {
    return '';
  }
}
