import { Injectable } from '@nestjs/common';
import { Conflict, Lifecycles, Work, type Actor, type Unit } from '../../platform/index.js';
import { keepPairProgress } from '../ballots/pair-progress.js';
import { ConflictsService } from '../conflicts/conflicts.service.js';
import { RechecksService } from '../conflicts/rechecks.service.js';
import { withheldFrom } from '../conflicts/withheld.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import { closeRound } from '../judging.jobs.js';
import { departuresFallWithTheirRound } from '../results/departures/fallen-departures.js';
import { keepRound, loadRound, lockRound } from './load-round.js';
import { againstReopening, type ReopeningFacts } from './reopening.rules.js';
import { RoundFactsQueries } from './round-facts.queries.js';
import { RoundWorksService } from './round-works.service.js';
import { roundLifecycle } from './round.lifecycle.js';
import type { Round } from './round.entity.js';
import type { RoundEvent } from './round-state.js';

/** Takes a round from phase to phase. */
@Injectable()
export class RoundsService {
  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly programmes: JudgedProgrammes,
    private readonly works: RoundWorksService,
    private readonly conflicts: ConflictsService,
    private readonly rechecks: RechecksService,
    private readonly facts: RoundFactsQueries,
  ) {}

  /** The works come in, judges declare, conflicts are computed. */
  openConflicts(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { followsRoundId } = await loadRound(unit.manager, actor, id);
      // What advanced there stays decided until it is taken in here: nobody reopens it in between.
      if (followsRoundId) await keepRound(unit, followsRoundId);
      const round = await this.apply(unit, id, 'open_conflicts');
      await this.works.takeIn(unit, round);
      await this.conflicts.compute(unit, round);
    });
  }

  /** Judges score the anchors; the programme freezes the works. */
  calibrate(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await this.newest(unit, await lockRound(unit, id));
      await this.freeze(unit, await this.apply(unit, id, 'calibrate'));
    });
  }

  /** Judges may score; the programme freezes the works. The round closes by itself at the end of its window. */
  open(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const drawn = await lockRound(unit, id);
      if (drawn.state === 'assigned') await this.newest(unit, drawn);
      const round = await this.apply(unit, id, 'open');
      if (drawn.state === 'assigned') await this.freeze(unit, round);
      await unit.queue(closeRound, { roundId: id }, { startAfter: round.closesAt, singletonKey: id });
    });
  }

  /** The works as they stand now, and what is known of everybody's ties to them. */
  private async newest(unit: Unit, round: Round): Promise<void> {
    await this.works.keepReady(unit, round);
    await this.rechecks.ofRound(unit, round);
  }

  /** Works of a round that breaks a tie are frozen already, in the round where they were level. */
  private async freeze(unit: Unit, { id, programme, followsRoundId: follows, breaksTiesOf }: Round): Promise<void> {
    if (breaksTiesOf) return;
    const workIds = await this.works.workIds(unit.manager, id);
    await this.programmes.of(programme).opened(unit, id, workIds, { follows });
  }

  pause(actor: Actor, id: string, reason: string): Promise<void> {
    return this.step(actor, { id, event: 'pause', reason });
  }

  resume(actor: Actor, id: string): Promise<void> {
    return this.step(actor, { id, event: 'resume' });
  }

  /** No card is saved from now on. What was found late by then counts no more. */
  close(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await this.rechecks.ofRound(unit, await lockRound(unit, id));
      const { mode } = await this.apply(unit, id, 'close');
      if (mode === 'pairwise') await keepPairProgress(unit, id);
    });
  }

  /** Lets judges finish after the window; closed again by hand. What was decided is taken back; result runs stay. */
  reopen(actor: Actor, id: string, reason: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await lockRound(unit, id);
      const against = againstReopening(await reopeningFacts(unit, id));
      if (against.length > 0) throw new Conflict(against, against[0]!.because);
      await this.openAgain(unit, id, reason);
    });
  }

  /** The same as a part of something larger. */
  async openAgain(unit: Unit, id: string, reason: string): Promise<void> {
    const { state } = await lockRound(unit, id);
    const { programme, breaksTiesOf } = await this.apply(unit, id, 'reopen', reason);
    await forgetDecisions(unit, id);
    if (state === 'decided' && !breaksTiesOf) await this.programmes.of(programme).undecided(unit, id);
  }

  /** The programme has its works back, or the followed round has; another round may take them. */
  cancel(actor: Actor, id: string, reason: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { programme, followsRoundId: follows, breaksTiesOf } = await this.apply(unit, id, 'cancel', reason);
      if (!breaksTiesOf) await this.programmes.of(programme).cancelled(unit, id, { follows });
    });
  }

  private step(actor: Actor, step: { id: string; event: RoundEvent; reason?: string }): Promise<void> {
    return this.work.run(actor, async (unit) => void (await this.apply(unit, step.id, step.event, step.reason)));
  }

  private async apply(unit: Unit, id: string, event: RoundEvent, reason?: string): Promise<Round> {
    await loadRound(unit.manager, unit.actor, id);
    const facts = () => this.facts.of(unit.manager, id);
    const round = await this.lifecycles.apply(unit, roundLifecycle, { id, event, reason, facts });
    await unit.record(`round.${event}`, { type: 'round', id });
    return round;
  }
}

async function reopeningFacts({ manager, actor: { accountId } }: Unit, id: string): Promise<ReopeningFacts> {
  const [facts] = await manager.query<{ counts: boolean; lone: number }[]>(
    `SELECT EXISTS (SELECT FROM result_adoption o WHERE o.round_id = $1) AS counts,
            (SELECT count(*) FROM departure p JOIN round_entry e ON e.id = p.round_entry_id
              WHERE e.round_id = $1 AND p.withdrawn_at IS NULL AND p.seconded_at IS NOT NULL
                AND (p.doubted_by IS NULL OR p.doubted_by = $2))::int AS lone`,
    [id, accountId],
  );
  const { counts, lone } = facts!;
  return { lone, withheld: counts ? (await withheldFrom(manager, accountId, id)).size : 0 };
}

/** What two people agreed on was about a ranking that no longer stands: it stays on record, taken back. */
async function forgetDecisions(unit: Unit, roundId: string): Promise<void> {
  const { manager } = unit;
  await manager.query('DELETE FROM decision d USING round_entry e WHERE e.id = d.round_entry_id AND e.round_id = $1', [
    roundId,
  ]);
  await manager.query('DELETE FROM result_adoption WHERE round_id = $1', [roundId]);
  await departuresFallWithTheirRound(unit, roundId);
}
