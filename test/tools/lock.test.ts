import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

let folder: string;
let worker: string;
const lines = (): string[] => readFileSync(join(folder, 'story'), 'utf8').trim().split('\n');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  worker = join(folder, 'worker.mjs');
  writeFileSync(
    worker,
    `import { appendFileSync } from 'node:fs';
     import { setTimeout as pause } from 'node:timers/promises';
     import { underLock } from ${JSON.stringify(resolve('tools/run/lock.mjs'))};
     const tell = (word) => appendFileSync(${JSON.stringify(join(folder, 'story'))}, word + ' ' + process.pid + '\\n');
     await underLock(${JSON.stringify(join(folder, 'lock'))}, async () => { tell('in'); await pause(50); tell('out'); });`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

test('of commands that start at once one prepares at a time, also when a killed one left its lock behind', async () => {
  const dead = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim();
  writeFileSync(join(folder, 'lock'), dead);
  const workers = Array.from({ length: 5 }, () => spawn(process.execPath, [worker], { stdio: 'inherit' }));
  const codes = await Promise.all(workers.map(async (child) => ((await once(child, 'exit')) as [number])[0]));
  expect(codes).toEqual([0, 0, 0, 0, 0]);
  const story = lines();
  expect(story).toHaveLength(10);
  for (let at = 0; at < story.length; at += 2) expect(story[at + 1]).toBe(story[at]?.replace('in', 'out'));
});
