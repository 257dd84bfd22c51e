import { MadeFiles } from '../../../../src/storage/index.js';
import type { JudgingInTest } from '../../support/judging-in-test.js';
import { readChain, type ConfirmedLine } from '../../../../src/judging/record/chain/read-chain.js';
import type { RecordFacts } from '../../../../src/judging/record/chain/record-line.js';
import { RecordFault } from '../../../../src/judging/record/chain/record-fault.js';
import type { RecordSeal } from '../../../../src/judging/record/chain/record-seal.js';

type Bytes = AsyncIterable<Uint8Array>;

/** The bytes in pieces of that size, as a network might bring them. */
export async function* piecesOf(content: string | Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

export async function textOf(lines: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const line of lines) text += line;
  return text;
}

/** All lines of a record, and its seal. @throws RecordFault */
export async function readOut(
  content: string | Uint8Array | Bytes,
): Promise<{ read: ConfirmedLine[]; seal: RecordSeal }> {
  const lines = readChain(bytesOf(content));
  const read: ConfirmedLine[] = [];
  for (;;) {
    const next = await lines.next();
    if (next.done) return { read, seal: next.value };
    read.push(next.value);
  }
}

/** Why the record does not hold; null when it does. */
export async function faultIn(content: string | Uint8Array | Bytes): Promise<RecordFault | null> {
  try {
    await readOut(content);
    return null;
  } catch (fault) {
    if (fault instanceof RecordFault) return fault;
    throw fault;
  }
}

const bytesOf = (content: string | Uint8Array | Bytes): Bytes =>
  typeof content === 'string' || content instanceof Uint8Array ? piecesOf(content) : content;

/** The newest record of a round, as its bytes are kept. */
export async function recordOf(judging: JudgingInTest, roundId: string): Promise<string> {
  const [record] = await judging.rows<{ file_id: string }>(
    'SELECT file_id FROM results_record WHERE round_id = $1 ORDER BY version DESC LIMIT 1',
    [roundId],
  );
  const file = await judging.app.get(MadeFiles).open(record!.file_id);
  return (await file!.bytes.toArray()).join('');
}

/** What the lines of a record say, without its chain and its seal. */
export async function* factsIn(record: string): AsyncGenerator<RecordFacts> {
  for (const line of record.trimEnd().split('\n').slice(0, -1)) {
    const { previous: _previous, ...facts } = JSON.parse(line) as RecordFacts & { previous: string };
    yield facts;
  }
}
