import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { FileRefused } from '../refusal.js';

export interface HeicTask {
  from: string;
  /** Where the picture is written, as a lossless PNG. */
  to: string;
  maxPixels: number;
  /** The picture is made no larger than this, in pixels. */
  longSide: number;
}

/** What the worker answers: done, or why not. */
export type HeicAnswer = { done: true } | { refused: 'damaged' | 'too_many_pixels' };

const longest = 60_000;
const worker = new URL(`./heic-worker${extname(import.meta.url)}`, import.meta.url);

/**
 * Decodes HEIC (which sharp's own build cannot) in a worker thread of its own, that goes with all its memory when it is done.
 * @throws FileRefused
 */
export async function decodeHeic(task: HeicTask): Promise<void> {
  const thread = new Worker(worker, { workerData: task, stdout: true, stderr: true });
  try {
    const answer = await answerOf(thread);
    if ('refused' in answer) throw new FileRefused(answer.refused);
  } finally {
    await thread.terminate();
  }
}

function answerOf(thread: Worker): Promise<HeicAnswer> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => resolve({ refused: 'damaged' }), longest);
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`The HEIC decoder stopped with code ${code}.`)));
    thread.once('exit', () => clearTimeout(tooLong));
  });
}
