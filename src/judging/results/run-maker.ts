import { Injectable } from '@nestjs/common';
import { newId, runInThread, type Unit } from '../../platform/index.js';
import type { Method } from '../round/mode.js';
import type { Round } from '../round/round.entity.js';
import { handsIn } from './hands.js';
import { inputsHash } from './inputs-hash.js';
import { ResultAdoption } from './result-adoption.entity.js';
import { ResultRun } from './result-run.entity.js';
import type { inThread } from './tally.thread.js';
import { tallyInput } from './tally-input.js';

/** Makes result runs; what is made never changes. */
@Injectable()
export class RunMaker {
  /** Counts what the round holds now. Call it with the round locked. */
  async make(unit: Unit, round: Round, method: Method = round.method): Promise<ResultRun> {
    const input = await tallyInput(unit.manager, round, method);
    const { output, ...diagnostics } = await runInThread<typeof inThread>(
      new URL('./tally.thread.js', import.meta.url),
      input,
    );
    const run = {
      id: newId(),
      roundId: round.id,
      inputsHash: inputsHash(input),
      method,
      parameters: { criteria: input.criteria, minimumCards: round.minimumCards },
      output,
      diagnostics,
      hands: await handsIn(unit.manager, round.id),
      madeBy: unit.actor.accountId,
      madeAt: unit.now,
    };
    await unit.manager.insert(ResultRun, run);
    await unit.record('result.tallied', { type: 'round', id: round.id }, { resultRunId: run.id });
    return run;
  }

  /** Lets a run count in place of an earlier one. */
  async adopt(unit: Unit, { id: resultRunId, roundId }: Pick<ResultRun, 'id' | 'roundId'>): Promise<void> {
    const adoption = { roundId, resultRunId, adoptedBy: unit.actor.accountId, adoptedAt: unit.now };
    await unit.manager.upsert(ResultAdoption, adoption, ['roundId']);
    await unit.record('result.adopted', { type: 'round', id: roundId }, { resultRunId });
  }
}
