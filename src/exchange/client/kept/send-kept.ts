import type { KeptTalk, KeptTalks } from './kept-talks.js';

const LOCK = 'exchange-talks';
const PATIENCE_MS = 20_000;

/** How an attempt ended; `kept` when nobody answered, or nobody is signed in. */
export type Sent = { outcome: 'saved'; address: string } | { outcome: 'refused' } | { outcome: 'kept' };

/** Without locks between tabs, at least the elements of this page send one at a time. */
let line: Promise<unknown> = Promise.resolve();

/** Sends what waits, oldest first, by one tab at a time, until nobody answers. @param fresh a key that is tried though it was refused before */
export async function sendKept(talks: KeptTalks, fresh?: string): Promise<Map<string, Sent>> {
  const turn = line.then(() =>
    navigator.locks ? navigator.locks.request(LOCK, () => drain(talks, fresh)) : drain(talks, fresh),
  );
  line = turn;
  return turn;
}

async function drain(talks: KeptTalks, fresh?: string): Promise<Map<string, Sent>> {
  const ended = new Map<string, Sent>();
  for (const talk of talks.waiting()) {
    if (talk.isRefused && talk.key !== fresh) continue;
    const sent = await post(talk);
    ended.set(talk.key, sent);
    if (sent.outcome === 'kept') break;
    if (sent.outcome === 'saved') talks.forget(talk.key);
    else talks.write({ ...talk, isRefused: true });
  }
  return ended;
}

async function post({ path, fields }: KeptTalk): Promise<Sent> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      headers: { Accept: 'text/html' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const isSignedOut = answer.status === 401 || new URL(answer.url).pathname.startsWith('/sign-in');
    if (isSignedOut || answer.status >= 500 || answer.status === 429) return { outcome: 'kept' };
    return answer.ok ? { outcome: 'saved', address: answer.url } : { outcome: 'refused' };
  } catch {
    return { outcome: 'kept' };
  }
}
