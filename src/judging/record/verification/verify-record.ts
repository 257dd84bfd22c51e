import { readChain } from '../chain/read-chain.js';
import { RecordFault } from '../chain/record-fault.js';
import type { RecordSeal } from '../chain/record-seal.js';
import { RecordReader } from '../record-reader.js';
import type { RecordReading } from '../record-reading.js';

/** What came of reading a record from its first byte to its last. */
export type Verification =
  { holds: true; seal: RecordSeal; reading: RecordReading } | { holds: false; fault: RecordFault };

/**
 * Recomputes a record from itself alone: chain, signature, and the result by the functions that made it. Memory grows by the figures of
 * the cards, not by the file. Whose key it is, the caller must ask.
 */
export async function verifyRecord(source: AsyncIterable<Uint8Array>): Promise<Verification> {
  const reader = new RecordReader();
  const lines = readChain(source);
  try {
    for (;;) {
      const next = await lines.next();
      if (next.done) return { holds: true, seal: next.value, reading: reader.finish() };
      await reader.take(next.value.facts);
    }
  } catch (fault) {
    if (fault instanceof RecordFault) return { holds: false, fault };
    throw fault;
  }
}
