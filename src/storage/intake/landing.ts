import { callbackify } from 'node:util';
import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import type { Purpose } from '../purpose.js';
import type { FileStore } from '../stores/file-store.js';
import type { ExaminedFile, Reception } from './reception.js';

type Done = (error: unknown, info?: Partial<Express.Multer.File>) => void;

/** Multer's storage engine for one request: its one file goes straight to the store. */
export class Landing implements StorageEngine {
  private received: (ExaminedFile & { originalName: string }) | null = null;
  /** Why the file did not land; multer may name only what broke after it. */
  failure: unknown = null;
  private landing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly reception: Reception,
    private readonly store: FileStore,
    private readonly purpose: Purpose,
  ) {}

  _handleFile(_request: Request, file: Express.Multer.File, done: Done): void {
    const landing = this.land(file);
    this.landing = landing.catch((error: unknown) => {
      this.failure = error;
    });
    callbackify(() => landing)(done);
  }

  /** Multer asks for this when the rest of the form does not arrive. */
  _removeFile(_request: Request, _file: Express.Multer.File, done: (error: Error | null) => void): void {
    callbackify(() => this.giveBack())(done);
  }

  private async land(file: Express.Multer.File): Promise<Partial<Express.Multer.File>> {
    const examined = await this.reception.receive(file.stream, this.purpose);
    this.received = { ...examined, originalName: nameOf(file) };
    return { size: examined.bytes };
  }

  /** What has landed, from now on in the caller's care; null when the form held no file. */
  handOver(): (ExaminedFile & { originalName: string }) | null {
    const landed = this.received;
    this.received = null;
    return landed;
  }

  /** Deletes what has landed, also when it lands only after multer gave up. */
  async giveBack(): Promise<void> {
    await this.landing;
    const landed = this.handOver();
    if (landed) await this.store.remove(landed.storageKey);
  }
}

/** Browsers send UTF-8, which the parser reads as Latin-1; the database takes no NUL byte. */
const nameOf = (file: Express.Multer.File): string =>
  Buffer.from(file.originalname, 'latin1').toString('utf8').replaceAll('\0', '').slice(0, 200);
