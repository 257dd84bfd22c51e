import { Injectable } from '@nestjs/common';
import {
  Conflict,
  Forbidden,
  Lifecycles,
  newId,
  NotFound,
  PortalConfig,
  runInThread,
  system,
  Work,
  type Actor,
  type Unit,
} from '../../platform/index.js';
import { MadeFiles, type OpenedFile } from '../../storage/index.js';
import type { inThread } from '../results/tally.thread.js';
import { withheldFrom } from '../conflicts/withheld.js';
import { loadRound } from '../round/load-round.js';
import { roundLifecycle } from '../round/round.lifecycle.js';
import { Round } from '../round/round.entity.js';
import { chainedLines } from './chain/chained-lines.js';
import { RecordFault } from './chain/record-fault.js';
import { RecordKey } from './chain/record-key.js';
import type { RecordSeal } from './chain/record-seal.js';
import type { RecordSource } from './record-source.js';
import { RecordReader } from './record-reader.js';
import { RecordSources } from './record-sources.js';
import { recordFacts } from './record-writer.js';
import { ResultsRecord } from './results-record.entity.js';
import type { SummaryFacts } from './sections/summary.section.js';

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
      const { seal, ...made } = await this.signed(unit, source);
      const { root, keyId, publicKey } = seal;
      const signed = { ...made, root, keyId, publicKey, signedAt: unit.now };
      await unit.manager.insert(ResultsRecord, { id: newId(), roundId, version: source.version, ...signed });
      await this.lifecycles.apply(unit, roundLifecycle, { id: roundId, event: 'archive' });
      await unit.record('round.record-signed', { type: 'round', id: roundId }, { version: source.version, root });
    });
  }

  /**
   * The same at once, for who runs the round.
   * @throws NotFound for a round of others; Conflict when what is stored does not agree with itself
   */
  async writeNow(actor: Actor, roundId: string): Promise<void> {
    await loadRound(this.work.read(), actor, roundId);
    try {
      await this.write(roundId);
    } catch (fault) {
      if (!(fault instanceof RecordFault)) throw fault;
      throw new Conflict([], { key: 'judging.record.disagrees', params: { line: fault.line, fault: fault.code } });
    }
  }

  /**
   * The newest record of a round, for who runs it; the taking is on record.
   * @throws NotFound; Forbidden for an official in conflict with one of its works: the record holds the cards of all
   */
  async take(actor: Actor, roundId: string): Promise<{ name: string; file: OpenedFile }> {
    const { fileId, version } = await this.work.run(actor, async (unit) => {
      await loadRound(unit.manager, actor, roundId);
      if ((await withheldFrom(unit.manager, actor.accountId, roundId)).size > 0) throw new Forbidden();
      const newest = await unit.manager.findOne(ResultsRecord, { where: { roundId }, order: { version: 'DESC' } });
      if (!newest) throw new NotFound();
      await unit.record('round.record-taken', { type: 'round', id: roundId }, { version: newest.version });
      return newest;
    });
    const file = await this.files.open(fileId);
    if (!file) throw new NotFound();
    return { name: `record-${roundId.slice(-8)}-${version}.jsonl`, file };
  }

  private async signed(unit: Unit, source: RecordSource): Promise<Signed> {
    const seals: RecordSeal[] = [];
    const reader = new RecordReader((input) =>
      runInThread<typeof inThread>(new URL('../results/tally.thread.js', import.meta.url), input),
    );
    const lines = chainedLines(recordFacts(source, reader), {
      key: this.key,
      signedAt: unit.now,
      sealed: (seal) => void seals.push(seal),
    });
    const fileId = await this.files.make(unit, RECORD_TYPE, lines);
    return { fileId, seal: seals[0]!, summary: reader.reading.summary! };
  }
}

interface Signed {
  fileId: string;
  seal: RecordSeal;
  summary: SummaryFacts;
}

async function newestOf(unit: Unit, roundId: string): Promise<RecordSource['supersedes']> {
  const newest = await unit.manager.findOne(ResultsRecord, { where: { roundId }, order: { version: 'DESC' } });
  return newest && { version: newest.version, root: newest.root };
}
