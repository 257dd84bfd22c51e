import type { Snapshot } from '../../../platform/ui/client/shared/index.js';

/** Answers of the server by field name, at a version. */
export interface ServerCard {
  version: string;
  answers: Readonly<Record<string, string>>;
}

/** How an attempt ended; `kept` when nobody answered. */
export type Sent =
  | { outcome: 'saved'; card: Partial<ServerCard> & { version: string } }
  | { outcome: 'older'; standing: ServerCard }
  | { outcome: 'refused'; because: string }
  | { outcome: 'signedOut' | 'kept' };

const PATIENCE_MS = 20_000;
const LATER = new Set([408, 425, 429]);

/** Saves a card's answers, which build on `version`. */
export const sendCard = (path: string, version: string, answers: Snapshot): Promise<Sent> =>
  post(`${path}/scores`, [
    ['version', version],
    ...Object.entries(answers).flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
  ]);

/** Brings back what was saved before `version`. */
export const undoCard = (path: string, version: string): Promise<Sent> =>
  post(`${path}/restorations`, [['version', version]]);

async function post(address: string, fields: [string, string][]): Promise<Sent> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
      // Only while the page is closing: such requests may carry no more than 64 kB.
      keepalive: document.visibilityState === 'hidden',
    });
    return await read(answer);
  } catch {
    return { outcome: 'kept' };
  }
}

async function read(answer: Response): Promise<Sent> {
  if (answer.status === 401 || new URL(answer.url).pathname.startsWith('/sign-in')) return { outcome: 'signedOut' };
  if (answer.status >= 500 || LATER.has(answer.status)) return { outcome: 'kept' };
  const said = answer.headers.get('content-type')?.includes('json') ? ((await answer.json()) as Said) : {};
  if (answer.ok) return { outcome: 'saved', card: { version: said.values?.version ?? '', answers: said.answers } };
  if (said.standing) return { outcome: 'older', standing: said.standing };
  return {
    outcome: 'refused',
    because: [said.detail, ...(said.rules ?? []).map(({ remedy }) => remedy)].filter(Boolean).join(' '),
  };
}

interface Said {
  values?: { version: string };
  answers?: ServerCard['answers'];
  standing?: ServerCard;
  detail?: string;
  rules?: { remedy?: string }[];
}
