import { afterEach, expect, test } from '@jest/globals';
import { threadId } from 'node:worker_threads';
import { endThreads, runInThread } from '../../src/platform/threads/run-in-thread.js';
import { startPlatform } from '../support/platform-app.js';
import type { inThread } from './support/sums.thread.js';

afterEach(endThreads);

const sums = new URL('./support/sums.thread.js', import.meta.url);
const add = (numbers: number[], afterMs = 0) =>
  runInThread<typeof inThread>(sums, { numbers: Float64Array.from(numbers), afterMs });

test('A module that imports others answers from a thread of its own, with typed arrays as they are', async () => {
  const answer = await add([1, 2, 4]);
  expect(answer.sum).toBe(7);
  expect(ArrayBuffer.isView(answer.doubled)).toBe(true);
  expect([...answer.doubled]).toEqual([2, 4, 8]);
  expect(answer.threadId).not.toBe(threadId);
});

test('What goes wrong there is said here, and the next call is served', async () => {
  await expect(add([])).rejects.toThrow('There are no numbers to add.');
  expect((await add([5])).sum).toBe(5);
});

test('A module that is not there is an error with its name', async () => {
  const missing = new URL('./support/nowhere.thread.js', import.meta.url);
  await expect(runInThread<typeof inThread>(missing, { numbers: new Float64Array() })).rejects.toThrow(
    'nowhere.thread',
  );
});

test('More calls than threads wait in turn, and each gets its own answer', async () => {
  const answers = await Promise.all(Array.from({ length: 9 }, (_, index) => add([index, 1])));
  expect(answers.map(({ sum }) => sum)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(new Set(answers.map((answer) => answer.threadId)).size).toBeLessThanOrEqual(2);
});

test('A portal that closes ends its threads, whatever they are at', async () => {
  const platform = await startPlatform();
  const [ended] = await Promise.allSettled([add([1], 60_000), platform.stop()]);
  expect(ended.status).toBe('rejected');
});
