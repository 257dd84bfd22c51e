import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureComparability } from './comparability.js';
import { measureShortage } from './shortage.js';
import { measureSpeed } from './speed.js';
import { measureTopUps } from './top-ups.js';

/** The figures behind demands B1 to B4, on generated competitions. */
export async function measureAssignment(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'));
  try {
    await measureSpeed(folder);
    await measureShortage(folder);
    measureTopUps();
    measureComparability();
  } finally {
    await rm(folder, { recursive: true });
  }
}
