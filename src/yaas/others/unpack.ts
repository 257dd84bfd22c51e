import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { isZip } from './read-sheet.js';

/** A file that lies in a folder of its own until it is taken. */
export interface LooseFile {
  name: string;
  path: string;
}

/** As many as a sheet has lines. */
const MOST_FILES = 1_000;
/** All that a ZIP may unpack to, so that a small one cannot fill the disk. */
const MOST_BYTES = 4 * 1024 ** 3;

export class TooMuchUnpacked extends Error {}

/** Whether the file begins as a ZIP does. */
export async function isZipFile(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return isZip(buffer);
  } finally {
    await file.close();
  }
}

/**
 * Unpacks a ZIP into a fresh folder, a piece at a time, under names of its own; folders and what systems hide are left out.
 * The caller removes the folder. @throws TooMuchUnpacked
 */
export async function unpack(path: string): Promise<{ files: LooseFile[]; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-unpacked-'));
  try {
    return { files: await unpackInto(folder, path), folder };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function unpackInto(folder: string, path: string): Promise<LooseFile[]> {
  const files: LooseFile[] = [];
  const written: Promise<void>[] = [];
  const unzip = new Unzip();
  let bytes = 0;
  unzip.register(UnzipInflate);
  unzip.onfile = (file) => {
    if (isHidden(file)) return;
    const target = join(folder, String(files.length));
    if (files.push({ name: file.name, path: target }) > MOST_FILES) throw new TooMuchUnpacked();
    const out = createWriteStream(target, { mode: 0o600 });
    written.push(finished(out));
    file.ondata = (error, chunk, last) => {
      if (error) throw error;
      bytes += chunk.length;
      if (bytes > MOST_BYTES) throw new TooMuchUnpacked();
      if (last) out.end(chunk);
      else out.write(chunk);
    };
    file.start();
  };
  for await (const chunk of createReadStream(path)) unzip.push(chunk as Buffer);
  unzip.push(new Uint8Array(), true);
  await Promise.all(written);
  return files;
}

const isHidden = ({ name }: UnzipFile): boolean =>
  name.endsWith('/') || name.startsWith('__MACOSX/') || name.split('/').at(-1)!.startsWith('.');
