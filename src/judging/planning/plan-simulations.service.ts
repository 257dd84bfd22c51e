import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, defineJob, Jobs, LongWorkProgress, runInThread, Work, type Actor } from '../../platform/index.js';
import { loadRound } from '../round/load-round.js';
import { Round } from '../round/round.entity.js';
import { minutesPerCard } from './card-minutes.js';
import { alternativesTo, type PlanShape } from './plan-shape.js';
import { hashOf, planShapeOf } from './plan-shape.queries.js';
import { PlanSimulation } from './plan-simulation.entity.js';
import type { inThread } from './plan-simulation.thread.js';
import type { Simulation } from './simulate-plan.js';

/** A second try repeats the same simulation. */
const simulate = defineJob<{ roundId: string; progressId: string }>('judging.simulate-plan', { retries: 1 });

/** What a round has of a simulation. */
export interface SimulatedPlan {
  shape: PlanShape;
  /** Null when its shape was never simulated. */
  simulation: PlanSimulation | null;
}

/** Tries out a round's plan, and plans like it, on imagined works and judges, in a thread of its own. */
@Injectable()
export class PlanSimulations implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly jobs: Jobs,
    private readonly progress: LongWorkProgress,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(simulate, ({ roundId, progressId }, job) =>
      this.carryOut(roundId, { progressId, lastTry: job.retries === simulate.retries }),
    );
  }

  /** @returns the id of its progress */
  begin(actor: Actor, roundId: string): Promise<string> {
    return this.work.run(actor, async (unit) => {
      const round = await loadRound(unit.manager, actor, roundId);
      const outcome = `/judging/rounds/${round.id}/plan#simulation`;
      const progressId = await this.progress.begin(unit, { key: 'judging.simulation.running' }, outcome);
      await unit.queue(simulate, { roundId, progressId });
      return progressId;
    });
  }

  /** The caller has made sure that the actor runs the round. */
  async of(round: Round): Promise<SimulatedPlan> {
    const manager = this.work.read();
    const shape = await planShapeOf(manager, round);
    const simulation = await manager.findOneBy(PlanSimulation, { roundId: round.id, shapeHash: hashOf(shape) });
    return { shape, simulation };
  }

  private async carryOut(
    roundId: string,
    { progressId, lastTry }: { progressId: string; lastTry: boolean },
  ): Promise<void> {
    try {
      const manager = this.work.read();
      const round = await manager.findOneByOrFail(Round, { id: roundId });
      const shape = await planShapeOf(manager, round);
      const outcome = await this.outcomeOf(shape, { seed: round.seed, progressId });
      const made = { roundId, shapeHash: hashOf(shape), outcome, madeAt: this.clock.now() };
      await manager.upsert(PlanSimulation, { ...made, minutesPerCard: await minutesPerCard(manager, round) }, [
        'roundId',
      ]);
      await this.progress.end(progressId, 'done');
    } catch (error) {
      if (lastTry) await this.progress.end(progressId, 'failed');
      throw error;
    }
  }

  private async outcomeOf(
    shape: PlanShape,
    { seed, progressId }: { seed: number; progressId: string },
  ): Promise<Simulation[]> {
    const alternatives = alternativesTo(shape);
    const outcome: Simulation[] = [];
    for (const alternative of alternatives) {
      await this.progress.report(progressId, { done: outcome.length, total: alternatives.length });
      const request = { shape, alternative, seed };
      outcome.push(
        await runInThread<typeof inThread>(new URL('./plan-simulation.thread.js', import.meta.url), request),
      );
    }
    return outcome;
  }
}
