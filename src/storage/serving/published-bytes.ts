import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { FileQueries } from '../files.queries.js';
import type { DerivativeSize } from '../processing/derived.js';
import { FileStore, ObjectMissing } from '../stores/file-store.js';

/** What is published, read whole: for pictures that are made of it. */
@Injectable()
export class PublishedBytes {
  constructor(
    private readonly files: FileQueries,
    private readonly store: FileStore,
  ) {}

  /** Null where the file is not published, or has no such size. */
  async read(fileId: string, size: DerivativeSize): Promise<Buffer | null> {
    const file = await this.files.served(fileId, size, { publicly: true });
    if (!file) return null;
    try {
      return await buffer(await this.store.read(file.storageKey));
    } catch (error) {
      if (error instanceof ObjectMissing) return null;
      throw error;
    }
  }
}
