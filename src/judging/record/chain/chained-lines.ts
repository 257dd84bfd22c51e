import { BEGINNING, hashOf, lineOf, type RecordFacts } from './record-line.js';
import { sealedBy, type RecordSeal } from './record-seal.js';
import type { RecordKey } from './record-key.js';

interface Signing {
  key: RecordKey;
  signedAt: Date;
  /** Told of the seal before its line is given out. */
  sealed?: (seal: RecordSeal) => void;
}

/**
 * A record as text, line by line: each names the hash of the one before it, the last is the seal. The facts are asked for one at a time,
 * and nothing of a line is kept but its hash.
 */
export async function* chainedLines(
  facts: AsyncIterable<RecordFacts>,
  { key, signedAt, sealed }: Signing,
): AsyncGenerator<string> {
  let previous = BEGINNING;
  let lines = 0;
  for await (const said of facts) {
    const line = lineOf({ ...said, previous });
    previous = hashOf(line);
    lines += 1;
    yield `${line}\n`;
  }
  const seal = sealedBy(key, { lines, root: previous, signedAt: signedAt.toISOString() });
  sealed?.(seal);
  yield `${lineOf(seal)}\n`;
}
