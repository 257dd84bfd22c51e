import { Injectable } from '@nestjs/common';
import { newId, runInThread, type Unit } from '../../platform/index.js';
import type { Method } from '../round/mode.js';
import type { Round } from '../round/round.entity.js';
import { departuresFallWithTheirRanking } from './departures/fallen-departures.js';
import { handsIn, type Hands } from './hands.js';
import { inputsHash } from './inputs-hash.js';
import type { inThread as lookInThread } from './lab/lab.thread.js';
import { ResultAdoption } from './result-adoption.entity.js';
import { ResultRun } from './result-run.entity.js';
import type { RunDiagnostics } from './run-diagnostics.js';
import { letGoOfChangedMiniRounds } from './run-changes.js';
import type { inThread as tallyInThread } from './tally.thread.js';
import { tallyInput, type TallyInput } from './tally-input.js';

/** What a run is made from, as the round held it at one moment. */
export interface RunBasis {
  input: TallyInput;
  hands: Hands;
  at: Date;
}

export interface RunFigures extends Pick<ResultRun, 'output'> {
  diagnostics: RunDiagnostics;
}

/** Makes result runs; what is made never changes. */
@Injectable()
export class RunMaker {
  /** Counts at once what the round holds now. Call it with the round locked. */
  async make(unit: Unit, round: Round, method: Method = round.method): Promise<ResultRun> {
    const basis = await this.read(unit, round, method);
    return this.keep(unit, round, { id: newId(), basis, figures: await this.compute(basis.input) });
  }

  /** An order that a mini-round gave, and would no longer give, breaks no tie. Call it with the round locked. */
  async read(unit: Unit, round: Round, method: Method): Promise<RunBasis> {
    await letGoOfChangedMiniRounds(unit, round.id);
    const { manager, now } = unit;
    return { input: await tallyInput(manager, round, method), hands: await handsIn(manager, round.id), at: now };
  }

  /** Apart from those who wait for a page. @param ranked is told when the ranking is there, and the look by all methods begins */
  async compute(input: TallyInput, ranked: () => Promise<void> = async () => undefined): Promise<RunFigures> {
    const { output, ties } = await runInThread<typeof tallyInThread>(
      new URL('./tally.thread.js', import.meta.url),
      input,
    );
    await ranked();
    const lab = await runInThread<typeof lookInThread>(new URL('./lab/lab.thread.js', import.meta.url), input);
    return { output, diagnostics: { ties, lab } };
  }

  async keep(
    unit: Unit,
    round: Round,
    { id, basis, figures }: { id: string; basis: RunBasis; figures: RunFigures },
  ): Promise<ResultRun> {
    const { input, hands, at } = basis;
    const run = {
      id,
      roundId: round.id,
      inputsHash: inputsHash(input),
      method: input.method,
      parameters: { criteria: input.criteria, minimumCards: round.minimumCards },
      ...figures,
      hands,
      madeBy: unit.actor.accountId,
      madeAt: at,
    };
    await unit.manager.insert(ResultRun, run);
    await unit.record('result.tallied', { type: 'round', id: round.id }, { resultRunId: id });
    return run;
  }

  /** Lets a run count in place of an earlier one; what departs from that one falls with it. */
  async adopt(unit: Unit, run: Pick<ResultRun, 'id' | 'roundId' | 'inputsHash'>): Promise<void> {
    const { id: resultRunId, roundId } = run;
    const adoption = { roundId, resultRunId, adoptedBy: unit.actor.accountId, adoptedAt: unit.now };
    await unit.manager.upsert(ResultAdoption, adoption, ['roundId']);
    await departuresFallWithTheirRanking(unit, run);
    await unit.record('result.adopted', { type: 'round', id: roundId }, { resultRunId });
  }
}
