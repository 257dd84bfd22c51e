import { Injectable } from '@nestjs/common';
import {
  Conflict,
  insertMany,
  judge,
  Lifecycles,
  NotFound,
  refusals,
  Unprocessable,
  Work,
  type Actor,
  type Rule,
  type Unit,
} from '../../platform/index.js';
import { withheldFrom } from '../conflicts/withheld.js';
import { FeedbackDelivery } from '../feedback/feedback-delivery.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import { JuryMails } from '../jury/jury-mails.js';
import { loadRound, lockRound } from '../round/load-round.js';
import { methodsOf, type Method } from '../round/mode.js';
import { RoundFactsQueries } from '../round/round-facts.queries.js';
import { roundLifecycle } from '../round/round.lifecycle.js';
import { everyWorkHasItsMinimum } from '../round/round.rules.js';
import type { Round } from '../round/round.entity.js';
import { isCounted, type RoundEvent } from '../round/round-state.js';
import { adoptedRun } from './adopted-run.js';
import { CountsService, type AskedCount } from './counts.service.js';
import { deciderIsFree, isByTheRoundsMethod, runIsCurrent } from './decisions/decision.rules.js';
import { Decision } from './decisions/decision.entity.js';
import { decisionsOn } from './decisions/decisions-on.js';
import { agreedDepartures } from './departures/departures.service.js';
import { outcomesOf } from './outcomes.js';
import { ResultRun } from './result-run.entity.js';
import { panelOf } from './panel.js';
import { changesSince } from './run-changes.js';
import { RunMaker } from './run-maker.js';
import { MiniRounds } from './ties/mini-rounds.js';

/** From cards to a released result. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly programmes: JudgedProgrammes,
    private readonly facts: RoundFactsQueries,
    private readonly runs: RunMaker,
    private readonly counts: CountsService,
    private readonly minis: MiniRounds,
    private readonly feedback: FeedbackDelivery,
    private readonly mails: JuryMails,
  ) {}

  /**
   * Computes the result of a closed round as a new run; again when it was tallied before. Runs never change. At once, as seeds need it; people
   * have it done in its turn.
   * @param method the round's own when left out; a run by another one is to look at, and cannot be adopted
   */
  tally(actor: Actor, roundId: string, method?: Method): Promise<{ resultRunId: string }> {
    return this.work.run(actor, async (unit) => {
      const round = await this.tallied(unit, roundId, method);
      const { id } = await this.runs.make(unit, round, method);
      return { resultRunId: id };
    });
  }

  /** The same, by a job. */
  tallyInTurn(actor: Actor, roundId: string, method?: Method): Promise<AskedCount> {
    return this.work.run(actor, async (unit) => {
      const round = await this.tallied(unit, roundId, method);
      const outcome = (runId: string) => `/judging/rounds/${roundId}/counts/${runId}`;
      return this.counts.ask(unit, round, { method, outcome });
    });
  }

  /** @throws Unprocessable for a method that is none of the round's mode; Conflict while a work lacks cards */
  private async tallied(unit: Unit, roundId: string, method?: Method): Promise<Round> {
    const round = await lockRound(unit, roundId);
    if (method && !methodsOf[round.mode].includes(method))
      throw new Unprocessable({ key: 'judging.new.method.misfit' });
    if (isCounted(round.state)) obey(everyWorkHasItsMinimum, await this.facts.of(unit.manager, roundId));
    else await this.apply(unit, roundId, 'tally');
    return round;
  }

  /**
   * Says which run counts; another one may take its place until the round is decided. A mini-round hands its order over by it.
   * @returns the count that follows of the round whose tie it broke; null for every other round
   */
  adopt(actor: Actor, roundId: string, resultRunId: string): Promise<AskedCount | null> {
    return this.work.run(actor, async (unit) => {
      await this.minis.lockRoundOf(unit, await loadRound(unit.manager, actor, roundId));
      const round = await lockRound(unit, roundId);
      if (!isCounted(round.state)) throw new Conflict([], { key: 'judging.result.not-tallied' });
      obey(everyWorkHasItsMinimum, await this.facts.of(unit.manager, roundId));
      const run = await unit.manager.findOneBy(ResultRun, { id: resultRunId, roundId });
      if (!run) throw new NotFound();
      obey(isByTheRoundsMethod, { method: round.method, runBy: run.method });
      obey(runIsCurrent, { changes: await changesSince(unit.manager, round, run) });
      if (round.breaksTiesOf) obey(deciderIsFree, { withheld: await this.minis.withheldFrom(unit, round) });
      await this.runs.adopt(unit, run);
      if (!round.breaksTiesOf) return null;
      await this.apply(unit, roundId, 'decide');
      return this.minis.handOver(unit, round, run);
    });
  }

  /** The chair and the judges are asked to talk about the result before it is decided. */
  async deliberate(actor: Actor, roundId: string): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const round = await this.apply(unit, roundId, 'deliberate');
      for (const accountId of await panelOf(unit.manager, round)) await this.mails.deliberating(unit, accountId, round);
      await unit.record('round.deliberate', { type: 'round', id: roundId });
    });
  }

  /** Outcomes by the adopted run, but for the departures on which two people agree. Families learn nothing yet. */
  async decide(actor: Actor, roundId: string): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const round = await this.apply(unit, roundId, 'decide');
      const withheld = await withheldFrom(unit.manager, actor.accountId, roundId);
      obey(deciderIsFree, { withheld: withheld.size });
      const run = await adoptedRun(unit.manager, roundId);
      obey(runIsCurrent, { changes: await changesSince(unit.manager, round, run) });
      const departures = await agreedDepartures(unit.manager, roundId);
      const made = { resultRunId: run.id, decidedBy: actor.accountId, decidedAt: unit.now };
      const drafts = decisionsOn(run.output, round, departures);
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
    await this.work.run(actor, (unit) => this.releaseIn(unit, roundId));
  }

  /** The same as a part of something larger: a programme that tells its people by a release of its own. */
  async releaseIn(unit: Unit, roundId: string): Promise<void> {
    const round = await this.apply(unit, roundId, 'release');
    if (round.breaksTiesOf) throw new Conflict([], { key: 'judging.tie.hands-over' });
    await unit.record('result.released', { type: 'round', id: roundId });
    await this.programmes.of(round.programme).released(unit, roundId, await outcomesOf(unit.manager, roundId));
    await this.feedback.release(unit, round);
  }

  private async apply(unit: Unit, id: string, event: RoundEvent): Promise<Round> {
    await loadRound(unit.manager, unit.actor, id);
    const facts = () => this.facts.of(unit.manager, id);
    return this.lifecycles.apply(unit, roundLifecycle, { id, event, facts });
  }
}

/** @throws Conflict with the rule */
function obey<F extends object>(rule: Rule<F>, facts: F): void {
  const against = refusals(judge([rule], facts));
  if (against.length > 0) throw new Conflict(against, against[0]!.because);
}
