import { createHash } from 'node:crypto';
import type { WriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { newId, Work, type Unit } from '../../platform/index.js';
import { FileStore } from '../stores/file-store.js';
import { Staging } from '../stores/staging.js';
import { newStorageKey } from '../stores/storage-key.js';
import { MadeFile } from './made-file.entity.js';

/** A made file, to be read once. */
export interface OpenedFile {
  bytes: Readable;
  size: number;
  type: string;
}

/** Keeps files that the portal itself makes. They are never changed, and leave only through the module that made them. */
@Injectable()
export class MadeFiles {
  constructor(
    private readonly work: Work,
    private readonly store: FileStore,
    private readonly staging: Staging,
  ) {}

  /**
   * Writes what the source gives, as it gives it, and keeps it with the unit; the bytes are durable when it returns.
   * Of a unit that fails afterwards the nightly sweep takes them away.
   * @returns the file's id
   */
  async make(unit: Unit, type: string, source: AsyncIterable<string>): Promise<string> {
    const { path, into } = await this.staging.file();
    try {
      const { sha256, bytes } = await written(source, into);
      const storageKey = newStorageKey();
      await this.store.put(storageKey, path, type);
      const file = { id: newId(), storageKey, sha256, bytes, type, madeAt: unit.now };
      await unit.manager.insert(MadeFile, file);
      return file.id;
    } finally {
      await this.staging.discard(path);
    }
  }

  /** Null when there is none. */
  async open(id: string): Promise<OpenedFile | null> {
    const file = await this.work.read().findOneBy(MadeFile, { id });
    return file && { bytes: await this.store.read(file.storageKey), size: file.bytes, type: file.type };
  }
}

/** Line by line: the source is asked for the next one when the disk has taken the last. */
async function written(source: AsyncIterable<string>, into: WriteStream): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* passing(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
    for await (const text of texts) {
      const chunk = Buffer.from(text);
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  await pipeline(source, passing, into);
  return { sha256: hash.digest('hex'), bytes };
}
