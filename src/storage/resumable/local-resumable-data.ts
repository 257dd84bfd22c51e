import { createReadStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { Upload, type KvStore } from '@tus/server';
import type { Work } from '../../platform/index.js';
import type { StorageSettings } from '../storage.settings.js';
import { dataIdOf, idOfData, ResumableData } from './resumable-data.js';
import { ResumableUpload } from './resumable-upload.entity.js';

/** Pieces on the local disk: one file that grows. What is known of an upload stands in its row. */
export class LocalResumableData extends ResumableData {
  override readonly store: FileStore;

  constructor(
    private readonly settings: StorageSettings,
    work: Work,
  ) {
    super();
    this.store = new FileStore({ directory: settings.root, configstore: new Rows(work) });
  }

  override async read(id: string): Promise<Readable> {
    return createReadStream(this.path(id));
  }

  override async discard(id: string): Promise<void> {
    await rm(this.path(id), { force: true });
  }

  override async *list(before: Date): AsyncIterable<string> {
    const folder = join(this.settings.root, dataIdOf(''));
    for (const name of await readdir(folder).catch(() => [])) {
      const facts = await stat(join(folder, name)).catch(() => null);
      if (facts?.isFile() && facts.mtime < before) yield idOfData(dataIdOf(name));
    }
  }

  private path(id: string): string {
    return join(this.settings.root, dataIdOf(id));
  }
}

/** The tus store's notes, which are our rows. */
class Rows implements KvStore {
  constructor(private readonly work: Work) {}

  async get(dataId: string): Promise<Upload | undefined> {
    const row = await this.work.read().findOneBy(ResumableUpload, { id: idOfData(dataId) });
    if (!row) return undefined;
    return new Upload({ id: dataId, size: row.bytes, offset: 0, creation_date: row.startedAt.toISOString() });
  }

  async set(): Promise<void> {}

  async delete(): Promise<void> {}
}
