import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { filesBelow, freshRoot } from './support/storage-app.js';

let root: string;
beforeEach(async () => {
  root = await freshRoot();
});
afterEach(() => rm(root, { recursive: true, force: true }));

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const hooks = path('../../tools/typescript-hooks.mjs');
const environment = { ...process.env, NODE_OPTIONS: '' };

function run(script: string): ChildProcess {
  return spawn(process.execPath, ['--import', hooks, path(`support/${script}`), root], { env: environment });
}

describe('A process that is killed while it writes', () => {
  test.each([60, 150, 333])(
    'leaves no half file in sight, and has lost none that it told of (after %i ms)',
    async (milliseconds) => {
      const writer = run('endless-writer.ts');
      const told = text(writer.stdout!);
      await once(writer.stdout!, 'data');
      await sleep(milliseconds);
      writer.kill('SIGKILL');
      await once(writer, 'close');
      const visible = (await filesBelow(root)).filter((file) => !file.includes('.incoming'));
      for (const file of visible) expect((await readFile(file)).equals(Buffer.alloc(2_000_000, 7))).toBe(true);
      const keys = (await told).split('\n').slice(0, -1);
      expect(keys.length).toBeGreaterThan(0);
      for (const key of keys) expect(visible).toContain(`${root}/${key}`);
    },
  );
});

describe('A disk that takes no more', () => {
  test('fails the upload, leaves nothing of it, and serves the next that fits', async () => {
    const command = `ulimit -f 2000; exec "${process.execPath}" --import "${hooks}" "${path('support/full-disk.ts')}" "${root}"`;
    const child = spawn('/bin/bash', ['-c', command], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
    const [large, small] = (await text(child.stdout)).split('\n');
    expect(large).toBe('EFBIG');
    expect(await filesBelow(root)).toEqual([small]);
  });
});
