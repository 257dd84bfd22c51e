import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { newId, Work, type Actor, type Text } from '../../platform/index.js';
import { Deposits, StorageService, type Purpose } from '../../storage/index.js';
import { Entry } from '../entries/entry.entity.js';
import { EnteringFile } from './entering-file.entity.js';
import { fileKey } from './plain-words.js';
import { uploadOf } from '../works/uploads-of-work.js';
import { isZipFile, TooMuchUnpacked, unpack, type LooseFile } from './unpack.js';

/** Endings of sound files and films; all else is looked at as a picture. What it really is, its content says. */
const SOUND = /\.(mp3|m4a|wav|flac|aac)$/;
const FILM = /\.(mp4|mov|webm|m4v)$/;

/** Takes the files that come beside a sheet, one by one or in a ZIP. */
@Injectable()
export class BatchFiles {
  constructor(
    private readonly work: Work,
    private readonly deposits: Deposits,
    private readonly storage: StorageService,
  ) {}

  /** A file of a name that is there already takes its place. The loose files are gone afterwards. */
  async take(actor: Actor, batchId: string, files: readonly LooseFile[]): Promise<void> {
    for (const file of files) {
      if (await isZipFile(file.path)) await this.takeAll(actor, batchId, file);
      else await this.takeOne(actor, batchId, file);
      await rm(file.path, { force: true });
    }
  }

  private async takeAll(actor: Actor, batchId: string, zip: LooseFile): Promise<void> {
    try {
      const { files, folder } = await unpack(zip.path);
      for (const file of files) await this.takeOne(actor, batchId, file);
      await rm(folder, { recursive: true, force: true });
    } catch (error) {
      const key = error instanceof TooMuchUnpacked ? 'yaas.sheet.zip_too_large' : 'yaas.sheet.zip_broken';
      await this.keep(actor, batchId, { name: fileKey(zip.name), fileId: null, because: { key } });
    }
  }

  private async takeOne(actor: Actor, batchId: string, { name, path }: LooseFile): Promise<void> {
    const known = fileKey(name);
    const what = { purpose: purposeOf(known), originalName: known.slice(0, 200) };
    const upload = await this.deposits.lay(actor, createReadStream(path), what);
    const because = upload.ok ? null : upload.because;
    await this.keep(actor, batchId, { name: known, fileId: upload.ok ? upload.file.id : null, because });
  }

  private keep(
    actor: Actor,
    batchId: string,
    { name, fileId, because }: { name: string; fileId: string | null; because: Text | null },
  ): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const before = await unit.manager.findOneBy(EnteringFile, { batchId, name });
      await unit.manager.delete(EnteringFile, { batchId, name });
      await unit.manager.insert(EnteringFile, { id: newId(), batchId, name, fileId, because });
      const old = before?.fileId;
      if (old && !(await unit.manager.existsBy(Entry, { fileId: old }))) await this.storage.remove(unit, old);
    });
  }
}

function purposeOf(name: string): Purpose {
  const kind = SOUND.test(name) ? 'audio' : FILM.test(name) ? 'film' : 'image';
  return (uploadOf(kind) ?? uploadOf('image'))!.purpose;
}
