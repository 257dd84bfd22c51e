import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { Forbidden, Lifecycles, newId, Work, type Actor, type Unit } from '../../platform/index.js';
import { ConflictsService } from '../jury/conflicts.service.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import { closeRound } from '../judging.jobs.js';
import { loadRound, lockRound } from './load-round.js';
import { RoundFactsQueries } from './round-facts.queries.js';
import { RoundWorksService } from './round-works.service.js';
import { roundLifecycle } from './round.lifecycle.js';
import { mayRun } from './round.policy.js';
import { Round } from './round.entity.js';
import type { RoundEvent } from './round-state.js';
import { RubricsService } from './rubrics.service.js';

export interface NewRound {
  programme: string;
  editionId: string;
  /** The edition's last level when not said. */
  levelId?: string | undefined;
  category: string;
  name: string;
  judgesPerEntry: number;
  /** One fewer than the judges per entry, and at least one, when not said. */
  minimumCards?: number;
  /** Places in each age group; three when not said. */
  places?: number;
  opensAt: Date;
  closesAt: Date;
  /** IANA zone. */
  timeZone: string;
  statementShown: boolean;
  /** Drawn by chance when not said. */
  seed?: number;
}

const SEEDS = 2 ** 31;
const USUAL_PLACES = 3;

/** Plans a round and takes it from phase to phase. */
@Injectable()
export class RoundsService {
  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly programmes: JudgedProgrammes,
    private readonly rubrics: RubricsService,
    private readonly works: RoundWorksService,
    private readonly conflicts: ConflictsService,
    private readonly facts: RoundFactsQueries,
  ) {}

  /** @throws NotFound for an unknown level; Forbidden when the actor may not run its rounds. */
  plan(actor: Actor, { levelId, ...round }: NewRound): Promise<{ id: string }> {
    return this.work.run(actor, async (unit) => {
      const programme = this.programmes.of(round.programme);
      const competition = await programme.competition(unit.manager, round.editionId, levelId);
      if (!mayRun(actor, competition)) throw new Forbidden();
      const id = newId();
      await unit.manager.insert(Round, {
        ...round,
        ...competition,
        id,
        minimumCards: round.minimumCards ?? Math.max(1, round.judgesPerEntry - 1),
        places: round.places ?? USUAL_PLACES,
        seed: round.seed ?? randomInt(SEEDS),
        rubricVersionId: await this.rubrics.current(unit, { programme: round.programme, editionId: round.editionId }),
        state: roundLifecycle.initial,
        createdAt: unit.now,
      });
      await unit.record('round.planned', { type: 'round', id });
      return { id };
    });
  }

  /** The works come in, judges declare, conflicts are computed. */
  openConflicts(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const round = await this.apply(unit, id, 'open_conflicts');
      await this.works.takeIn(unit, round);
      await this.conflicts.compute(unit, round);
    });
  }

  /** Judges may score; the programme freezes the works. The round closes by itself at the end of its window. */
  open(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const drawn = await lockRound(unit, id);
      if (drawn.state === 'assigned') await this.works.keepReady(unit, drawn);
      const round = await this.apply(unit, id, 'open');
      const workIds = await this.works.workIds(unit.manager, id);
      await this.programmes.of(round.programme).opened(unit, id, workIds);
      await unit.queue(closeRound, { roundId: id }, { startAfter: round.closesAt, singletonKey: id });
    });
  }

  pause(actor: Actor, id: string, reason: string): Promise<void> {
    return this.step(actor, { id, event: 'pause', reason });
  }

  resume(actor: Actor, id: string): Promise<void> {
    return this.step(actor, { id, event: 'resume' });
  }

  /** No card is saved from now on. */
  close(actor: Actor, id: string): Promise<void> {
    return this.step(actor, { id, event: 'close' });
  }

  /** Lets judges finish after the window; closed again by hand. */
  reopen(actor: Actor, id: string, reason: string): Promise<void> {
    return this.step(actor, { id, event: 'reopen', reason });
  }

  /** The programme has its works back; another round may take them. */
  cancel(actor: Actor, id: string, reason: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const round = await this.apply(unit, id, 'cancel', reason);
      await this.programmes.of(round.programme).cancelled(unit, id);
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
