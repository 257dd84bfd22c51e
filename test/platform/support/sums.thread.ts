import { setTimeout as pause } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { newId } from '../../../src/platform/database/new-id.js';

export interface Sums {
  numbers: Float64Array;
  afterMs?: number;
}

/** Adds up; has nothing to say of no numbers. */
export async function inThread({ numbers, afterMs = 0 }: Sums) {
  if (numbers.length === 0) throw new RangeError('There are no numbers to add.');
  await pause(afterMs);
  return {
    sum: numbers.reduce((sum, number) => sum + number, 0),
    doubled: numbers.map((n) => n * 2),
    threadId,
    id: newId(),
  };
}
