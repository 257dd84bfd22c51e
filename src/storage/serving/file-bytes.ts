import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { FileQueries } from '../files.queries.js';
import { FileStore, ObjectMissing } from '../stores/file-store.js';
import type { FileVariant } from './file-links.js';

/** Files read whole, for documents that are made of them; the programme has decided who may have them. */
@Injectable()
export class FileBytes {
  constructor(
    private readonly files: FileQueries,
    private readonly store: FileStore,
  ) {}

  /** Null where the file was refused, is gone or is still being looked at, or has no such variant. */
  async read(fileId: string, variant: FileVariant): Promise<Buffer | null> {
    const isReady = (await this.files.summary([fileId])).get(fileId)?.state === 'ready';
    const file = isReady ? await this.files.served(fileId, variant) : null;
    if (!file) return null;
    try {
      return await buffer(await this.store.read(file.storageKey));
    } catch (error) {
      if (error instanceof ObjectMissing) return null;
      throw error;
    }
  }
}
