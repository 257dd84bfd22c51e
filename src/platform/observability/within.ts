import { setTimeout as pause } from 'node:timers/promises';

/** The work's outcome. @throws when it takes longer; the work itself goes on. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const stop = new AbortController();
  try {
    return await Promise.race([work, tooLate(milliseconds, stop.signal)]);
  } finally {
    stop.abort();
  }
}

async function tooLate(milliseconds: number, signal: AbortSignal): Promise<never> {
  await pause(milliseconds, undefined, { signal });
  throw new Error(`no answer within ${milliseconds / 1000} seconds`);
}
