import { createHash } from 'node:crypto';
import { mkdir, statfs } from 'node:fs/promises';
import { freemem } from 'node:os';
import { join } from 'node:path';

const GIGABYTE = 2 ** 30;

/**
 * Where a run keeps its databases and files: in memory where there is plenty of it (a copy of the template is two thousand small files, which
 * cost a disk five times as much), else in `.data/`. The same for each run of this checkout.
 */
export async function folderOfTheRun() {
  const memory = '/dev/shm';
  const checkout = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 12);
  const folder = (await hasPlenty(memory)) ? join(memory, `portal-tests-${checkout}`) : '.data';
  await mkdir(join(folder, 'tmp'), { recursive: true });
  return folder;
}

async function hasPlenty(memory) {
  const { bavail, bsize } = await statfs(memory).catch(() => ({ bavail: 0, bsize: 0 }));
  return Math.min(freemem(), bavail * bsize) > 6 * GIGABYTE;
}
