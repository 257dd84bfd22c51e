import { Injectable } from '@nestjs/common';
import { Clock, Lifecycles, Work, type Actor, type Unit } from '../../platform/index.js';
import { ConflictsService } from '../conflicts/conflicts.service.js';
import { loadRound, lockRound } from '../round/load-round.js';
import { RoundFactsQueries } from '../round/round-facts.queries.js';
import { RoundWorksService } from '../round/round-works.service.js';
import { roundLifecycle } from '../round/round.lifecycle.js';
import type { Round } from '../round/round.entity.js';
import { DrawsService } from './draws.service.js';
import type { Plan } from './plan.js';
import { wholeRequest } from './read-request.js';

/** The draw: which judge looks at which works. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly works: RoundWorksService,
    private readonly conflicts: ConflictsService,
    private readonly facts: RoundFactsQueries,
    private readonly draws: DrawsService,
    private readonly clock: Clock,
  ) {}

  /** What a draw over the works and judges of this moment would give; nothing is kept. Ids are those of round entries and round judges. */
  async plan(actor: Actor, roundId: string): Promise<Plan> {
    const manager = this.work.read();
    const round = await loadRound(manager, actor, roundId);
    return this.draws.plan(await wholeRequest({ manager, round, now: this.clock.now() }));
  }

  /**
   * Takes in the works of this moment, computes conflicts, draws, and keeps the draw in place of an earlier one; with the bridge reviews that it
   * proposes, when they are wanted.
   */
  assign(actor: Actor, roundId: string, { bridges = false } = {}): Promise<Plan> {
    return this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, roundId);
      await this.works.takeIn(unit, round);
      await forgetDraw(unit, round);
      await this.conflicts.compute(unit, round);
      const facts = () => this.facts.of(unit.manager, roundId);
      await this.lifecycles.apply(unit, roundLifecycle, { id: roundId, event: 'assign', facts });
      const request = await wholeRequest({ manager: unit.manager, round, now: unit.now });
      const plan = await this.draws.make(unit, round, { kind: 'drawn', request });
      if (bridges) await this.draws.give(unit, plan.bridges, 'bridge');
      await unit.record(
        'round.assign',
        { type: 'round', id: roundId },
        { seed: round.seed, shortages: plan.shortages.length, bridges: bridges ? plan.bridges.length : 0 },
      );
      return plan;
    });
  }
}

/** Before a round opens no card can hang on its draw. */
async function forgetDraw(unit: Unit, { id, state }: Round): Promise<void> {
  if (state !== 'assigned') return;
  await unit.manager.query(
    'DELETE FROM assignment a USING round_judge j WHERE j.id = a.round_judge_id AND j.round_id = $1',
    [id],
  );
}
