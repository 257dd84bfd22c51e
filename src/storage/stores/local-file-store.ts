import { constants } from 'node:fs';
import { access, glob, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { FileStore, ObjectMissing, type ByteRange, type LocalCopy, type StoredObject } from './file-store.js';
import { isStorageKey } from './storage-key.js';
import { StorageSettings } from '../storage.settings.js';

/** Files on a local disk. A file appears by a rename, after its bytes and before its folder's entry are on the disk. */
@Injectable()
export class LocalFileStore extends FileStore {
  private readonly root: string;

  constructor(settings: StorageSettings) {
    super();
    this.root = settings.root;
  }

  override async put(key: string, stagedPath: string): Promise<void> {
    const path = this.path(key);
    const madeFolder = await mkdir(dirname(path), { recursive: true });
    await flushFile(stagedPath);
    await rename(stagedPath, path);
    const parents = madeFolder ? [dirname(dirname(path)), this.root] : [];
    // Together, so that the disk may settle them at once.
    await Promise.all([dirname(path), ...parents].map(flushFolder));
  }

  override async read(key: string, range?: ByteRange): Promise<Readable> {
    const file = await open(this.path(key)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new ObjectMissing(key) : error;
    });
    return file.createReadStream(range);
  }

  override async size(key: string): Promise<number | null> {
    const facts = await stat(this.path(key)).catch(() => null);
    return facts?.size ?? null;
  }

  override async remove(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  override async *list(): AsyncIterable<StoredObject> {
    for await (const path of glob(join(this.root, '??', '??', '*'))) {
      const facts = await stat(path).catch(() => null);
      const key = relative(this.root, path).split(sep).join('/');
      if (facts?.isFile() && isStorageKey(key)) yield { key, storedAt: facts.mtime };
    }
  }

  override async localCopy(key: string): Promise<LocalCopy> {
    if ((await this.size(key)) === null) throw new ObjectMissing(key);
    return { path: this.path(key), release: () => Promise.resolve() };
  }

  override async check(): Promise<void> {
    await mkdir(this.root, { recursive: true });
    await access(this.root, constants.W_OK);
  }

  private path(key: string): string {
    if (!isStorageKey(key)) throw new ObjectMissing(key);
    return join(this.root, key);
  }
}

/** Returns when the file's bytes are on the disk. */
async function flushFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync().finally(() => handle.close());
}

/** Returns when the folder's entries are on the disk. Windows opens no folders, and needs it less. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
