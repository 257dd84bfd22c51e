import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Work } from '../../platform/index.js';
import { fileTypes } from '../intake/file-types.js';
import { StoredFile } from '../stored-file.entity.js';
import { FileStore } from '../stores/file-store.js';

/** An original as it was sent. */
export interface Original {
  bytes: Readable;
  size: number;
  sha256: string;
  /** Fits the content, whatever the file was called. */
  extension: string;
}

/** Originals for those whom a programme lets have them; it has decided who that is. */
@Injectable()
export class Originals {
  constructor(
    private readonly work: Work,
    private readonly store: FileStore,
  ) {}

  /** @returns null for a file that was refused, is gone, or is still being looked at. */
  async open(fileId: string): Promise<Original | null> {
    const file = await this.work.read().findOneBy(StoredFile, { id: fileId, state: 'ready' });
    if (!file?.storageKey) return null;
    const { storageKey, bytes: size, sha256, type } = file;
    return { bytes: await this.store.read(storageKey), size, sha256, extension: fileTypes[type].extension };
  }
}
