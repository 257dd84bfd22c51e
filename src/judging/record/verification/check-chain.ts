import { readChain } from '../chain/read-chain.js';
import { RecordFault } from '../chain/record-fault.js';
import type { RecordSeal } from '../chain/record-seal.js';

/** What a file is by its chain and its signature alone. */
export type ChainCheck = { holds: true; seal: RecordSeal } | { holds: false; fault: RecordFault };

/** Reads a file to its end; holds two lines of it at a time, whatever its size. Nothing of it is computed, so a stranger's file costs little. */
export async function checkChain(source: AsyncIterable<Uint8Array>): Promise<ChainCheck> {
  const lines = readChain(source);
  try {
    for (;;) {
      const next = await lines.next();
      if (next.done) return { holds: true, seal: next.value };
    }
  } catch (fault) {
    if (fault instanceof RecordFault) return { holds: false, fault };
    throw fault;
  }
}
