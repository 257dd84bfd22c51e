import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureEdits } from './edits.js';
import { measureExplanations } from './explanations.js';
import { measurePractice } from './practice.js';
import { measureSpeed } from './speed.js';

/** The figures behind demands A1 to A4 and A6, on generated seasons. */
export async function measureMatching(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'));
  try {
    const scipy = await measureSpeed(folder);
    measureEdits(scipy);
    await measureExplanations(folder);
    measurePractice();
  } finally {
    await rm(folder, { recursive: true });
  }
}
