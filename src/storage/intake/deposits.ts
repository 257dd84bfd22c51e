import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Work, type Actor, type Unit } from '../../platform/index.js';
import type { FileSummary } from '../file-summary.js';
import { FileProcessing } from '../processing/file-processing.js';
import type { Purpose } from '../purpose.js';
import { FileRefused } from '../refusal.js';
import { StorageService, type ReceivedFile } from '../storage.service.js';
import { FileStore } from '../stores/file-store.js';
import { Reception } from './reception.js';
import { refusedUpload, type Upload } from './upload.js';

/** What is true together with the file, or not at all. */
type AndAlso = (unit: Unit, file: FileSummary) => Promise<void>;

/** Takes files from wherever they come: a form, an import, a demonstration. */
@Injectable()
export class Deposits {
  constructor(
    private readonly reception: Reception,
    private readonly store: FileStore,
    private readonly work: Work,
    private readonly storage: StorageService,
    private readonly processing: FileProcessing,
  ) {}

  /** Takes the bytes, examines them as strictly as an upload, and waits for the derivatives. The actor becomes the owner. */
  async bring(actor: Actor, source: Readable, what: { purpose: Purpose; originalName: string }): Promise<Upload> {
    try {
      const examined = await this.reception.receive(source, what.purpose);
      const file = await this.register(actor, { ...examined, ...what });
      return outcome((await this.processing.process(file.id)) ?? file, what.purpose);
    } catch (error) {
      if (error instanceof FileRefused) return refusedUpload(error.reason, what.purpose);
      throw error;
    }
  }

  /** Takes the bytes as `bring` does, and leaves the examination to a worker: for many files in one request. */
  async lay(actor: Actor, source: Readable, what: { purpose: Purpose; originalName: string }): Promise<Upload> {
    try {
      const examined = await this.reception.receive(source, what.purpose);
      return { ok: true, file: await this.register(actor, { ...examined, ...what }) };
    } catch (error) {
      if (error instanceof FileRefused) return refusedUpload(error.reason, what.purpose);
      throw error;
    }
  }

  /** Records a file that is in the store; the derivatives are there already when little is waiting. */
  async keep(actor: Actor, received: ReceivedFile, also?: AndAlso): Promise<Upload> {
    const file = await this.register(actor, received, also);
    return outcome((await this.processing.processIfCalm(file.id)) ?? file, received.purpose);
  }

  private async register(actor: Actor, received: ReceivedFile, also?: AndAlso): Promise<FileSummary> {
    try {
      return await this.work.run(actor, async (unit) => {
        const file = await this.storage.register(unit, received);
        await also?.(unit, file);
        return file;
      });
    } catch (error) {
      await this.store.remove(received.storageKey);
      throw error;
    }
  }
}

const outcome = (file: FileSummary, purpose: Purpose): Upload =>
  file.refusedReason ? refusedUpload(file.refusedReason, purpose) : { ok: true, file };
