import { Injectable } from '@nestjs/common';
import {
  insertMany,
  Conflict,
  Lifecycles,
  newId,
  NotFound,
  Work,
  type Actor,
  type Unit,
} from '../../platform/index.js';
import { FeedbackDelivery } from '../feedback/feedback-delivery.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import { loadRound, lockRound } from '../round/load-round.js';
import { RoundFactsQueries } from '../round/round-facts.queries.js';
import { roundLifecycle } from '../round/round.lifecycle.js';
import type { Round } from '../round/round.entity.js';
import type { RoundEvent } from '../round/round-state.js';
import { decisionsOn, type Departure } from './decisions.js';
import { departsWithReason } from './decision.rules.js';
import { Decision } from './decision.entity.js';
import { inputsHash } from './inputs-hash.js';
import { outcomesOf } from './outcomes.js';
import { ResultAdoption } from './result-adoption.entity.js';
import { ResultRun } from './result-run.entity.js';
import { tally } from './tally.js';
import { tallyInput } from './tally-input.js';

/** From cards to a released result. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly programmes: JudgedProgrammes,
    private readonly facts: RoundFactsQueries,
    private readonly feedback: FeedbackDelivery,
  ) {}

  /** Computes the result of a closed round as a new run; again when it was tallied before. Runs never change. */
  tally(actor: Actor, roundId: string): Promise<{ resultRunId: string }> {
    return this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, roundId);
      if (round.state !== 'tallied') await this.apply(unit, roundId, 'tally');
      const input = await tallyInput(unit.manager, round);
      const { output, ties } = tally(input);
      const resultRunId = newId();
      await unit.manager.insert(ResultRun, {
        id: resultRunId,
        roundId,
        inputsHash: inputsHash(input),
        method: input.method,
        parameters: { criteria: input.criteria, minimumCards: round.minimumCards },
        output,
        diagnostics: { ties },
        madeBy: actor.accountId,
        madeAt: unit.now,
      });
      await unit.record('result.tallied', { type: 'round', id: roundId }, { resultRunId });
      return { resultRunId };
    });
  }

  /** Says which run counts; another one may take its place until the round is decided. */
  async adopt(actor: Actor, roundId: string, resultRunId: string): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, roundId);
      if (round.state !== 'tallied') throw new Conflict([], { key: 'judging.result.not-tallied' });
      if (!(await unit.manager.existsBy(ResultRun, { id: resultRunId, roundId }))) throw new NotFound();
      const adoption = { roundId, resultRunId, adoptedBy: actor.accountId, adoptedAt: unit.now };
      await unit.manager.upsert(ResultAdoption, adoption, ['roundId']);
      await unit.record('result.adopted', { type: 'round', id: roundId }, { resultRunId });
    });
  }

  /** Places by the adopted run, but for the departures, each with its reason. Families learn nothing yet. */
  async decide(actor: Actor, roundId: string, departures: readonly Departure[] = []): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const round = await this.apply(unit, roundId, 'decide');
      const run = await adoptedRun(unit, roundId);
      const against = departsWithReason(departures);
      if (against.length > 0) throw new Conflict(against, against[0]!.because);
      const made = { resultRunId: run.id, decidedBy: actor.accountId, decidedAt: unit.now };
      const drafts = decisionsOn(run.output, { places: round.places, departures });
      await insertMany(
        unit.manager,
        Decision,
        drafts.map((draft) => Object.assign(draft, made)),
      );
      await unit.record('result.decided', { type: 'round', id: roundId }, { departures: departures.length });
      await this.programmes.of(round.programme).decided(unit, roundId, await outcomesOf(unit.manager, roundId));
    });
  }

  /** The result becomes public: the programme flips what families see and queues their mails. */
  async release(actor: Actor, roundId: string): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const round = await this.apply(unit, roundId, 'release');
      await unit.record('result.released', { type: 'round', id: roundId });
      await this.programmes.of(round.programme).released(unit, roundId, await outcomesOf(unit.manager, roundId));
      await this.feedback.release(unit, round);
    });
  }

  private async apply(unit: Unit, id: string, event: RoundEvent): Promise<Round> {
    await loadRound(unit.manager, unit.actor, id);
    const facts = () => this.facts.of(unit.manager, id);
    return this.lifecycles.apply(unit, roundLifecycle, { id, event, facts });
  }
}

async function adoptedRun(unit: Unit, roundId: string): Promise<ResultRun> {
  const { resultRunId } = await unit.manager.findOneByOrFail(ResultAdoption, { roundId });
  return unit.manager.findOneByOrFail(ResultRun, { id: resultRunId });
}
