import { randomUUID } from 'node:crypto';
import type { WriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { StorageSettings } from '../storage.settings.js';

/** The folder where bytes wait until they are stored: beside the store's own folders, so that moving a file in is one rename. */
@Injectable()
export class Staging {
  readonly folder: string;

  constructor(settings: StorageSettings) {
    this.folder = join(settings.root, '.incoming');
  }

  /** A fresh path; the caller creates the file and removes it. */
  async path(): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    return join(this.folder, randomUUID());
  }

  /** A fresh file to write into; the caller removes it. It is open already: one that opens only after it was removed would stay. */
  async file(): Promise<{ path: string; into: WriteStream }> {
    const path = await this.path();
    const handle = await open(path, 'wx', 0o600);
    return { path, into: handle.createWriteStream() };
  }

  /** @throws when nothing can be written there. */
  async check(): Promise<void> {
    const path = await this.path();
    await writeFile(path, '', { mode: 0o600 });
    await this.discard(path);
  }

  async discard(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  /** Removes what a crash left behind before the instant; returns how many. */
  async sweep(before: Date): Promise<number> {
    const names = await readdir(this.folder).catch(() => []);
    let removed = 0;
    for (const name of names) {
      const path = join(this.folder, name);
      const facts = await stat(path).catch(() => null);
      if (!facts || facts.mtime >= before) continue;
      await this.discard(path);
      removed += 1;
    }
    return removed;
  }
}
