import { Injectable } from '@nestjs/common';
import { Lifecycles, newId, PortalConfig, system, Work, type Unit } from '../../platform/index.js';
import { MadeFiles } from '../../storage/index.js';
import { roundLifecycle } from '../round/round.lifecycle.js';
import { Round } from '../round/round.entity.js';
import { chainedLines } from './chain/chained-lines.js';
import { RecordKey } from './chain/record-key.js';
import type { RecordSeal } from './chain/record-seal.js';
import type { RecordSource } from './record-source.js';
import { RecordSources } from './record-sources.js';
import { recordFacts } from './record-writer.js';
import { ResultsRecord } from './results-record.entity.js';

/** Of JSON lines, as it is registered. */
const RECORD_TYPE = 'application/jsonl';

/** Writes and signs what a released round's result came from. */
@Injectable()
export class RecordsService {
  private readonly key: RecordKey;

  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly sources: RecordSources,
    private readonly files: MadeFiles,
    config: PortalConfig,
  ) {
    this.key = RecordKey.of(config.secretKey);
  }

  /**
   * The record of a released round, which is archived with it; nothing where the round is not, or no longer, released.
   * @throws RecordFault when what is stored does not agree with itself: nothing is signed then
   */
  async write(roundId: string): Promise<void> {
    await this.work.run(system, async (unit) => {
      const round = await unit.manager.findOne(Round, {
        where: { id: roundId, state: 'released' },
        lock: { mode: 'pessimistic_write' },
      });
      if (!round) return;
      const source = await this.sources.of(unit, round, await newestOf(unit, roundId));
      const { fileId, seal } = await this.signed(unit, source);
      const { root, keyId, publicKey } = seal;
      const sealed = { root, keyId, publicKey, signedAt: unit.now };
      await unit.manager.insert(ResultsRecord, { id: newId(), roundId, version: source.version, fileId, ...sealed });
      await this.lifecycles.apply(unit, roundLifecycle, { id: roundId, event: 'archive' });
      await unit.record('round.record-signed', { type: 'round', id: roundId }, { version: source.version, root });
    });
  }

  private async signed(unit: Unit, source: RecordSource): Promise<{ fileId: string; seal: RecordSeal }> {
    const seals: RecordSeal[] = [];
    const lines = chainedLines(recordFacts(source), {
      key: this.key,
      signedAt: unit.now,
      sealed: (seal) => void seals.push(seal),
    });
    const fileId = await this.files.make(unit, RECORD_TYPE, lines);
    return { fileId, seal: seals[0]! };
  }
}

async function newestOf(unit: Unit, roundId: string): Promise<RecordSource['supersedes']> {
  const newest = await unit.manager.findOne(ResultsRecord, { where: { roundId }, order: { version: 'DESC' } });
  return newest && { version: newest.version, root: newest.root };
}
