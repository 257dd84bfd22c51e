import { setTimeout as pause } from 'node:timers/promises';

/** Waits until the question has a truthy answer; fails with the last answer when it never does. */
export async function eventually<T>(ask: () => Promise<T> | T, patienceMs = 15_000): Promise<T> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer || Date.now() > until) return answer;
    await pause(50);
  }
}
