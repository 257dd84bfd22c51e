import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  defineJob,
  Jobs,
  LongWorkProgress,
  newId,
  system,
  Work,
  type Actor,
  type Job,
  type Unit,
} from '../../platform/index.js';
import { lockRound } from '../round/load-round.js';
import { RoundFactsQueries } from '../round/round-facts.queries.js';
import type { Method } from '../round/mode.js';
import { isCounted } from '../round/round-state.js';
import type { Round } from '../round/round.entity.js';
import { ResultRun } from './result-run.entity.js';
import { changesSince } from './run-changes.js';
import { RunMaker, type RunBasis } from './run-maker.js';

/** A run that is to be made. */
export interface AskedCount {
  roundId: string;
  runId: string;
  method: Method;
  /** Who asked; null is the portal itself. */
  by: string | null;
  /** Whether it is to count at once, in place of the run that counts. */
  adopts: boolean;
  progressId: string;
}

const count: Job<AskedCount> = defineJob<AskedCount>('judging.count', { retries: 2 });

/** Read, ranked, looked at by all methods, kept. */
const STEPS = 4;

/** Counts rounds in their turn: a large one takes longer than anybody waits for a page. */
@Injectable()
export class CountsService implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly jobs: Jobs,
    private readonly progress: LongWorkProgress,
    private readonly runs: RunMaker,
    private readonly facts: RoundFactsQueries,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(count, (asked, job) => this.tried(asked, { isLast: job.retries === count.retries }));
  }

  /** Leaves with the unit. @param outcome where its end is to be seen, of the run that is made */
  async ask(
    unit: Unit,
    round: Round,
    {
      method = round.method,
      adopts = false,
      outcome,
    }: { method?: Method; adopts?: boolean; outcome: (runId: string) => string },
  ): Promise<AskedCount> {
    const runId = newId();
    const progressId = await this.progress.begin(unit, { key: 'judging.count.running' }, outcome(runId));
    const asked = { roundId: round.id, runId, method, by: unit.actor.accountId, adopts, progressId };
    await unit.queue(count, asked);
    return asked;
  }

  /** Makes the run, once however often it is called. @returns whether it stands: a round that was opened again meanwhile, or lacks cards since, is not counted */
  async carryOut(asked: AskedCount): Promise<boolean> {
    const on = onBehalfOf(asked);
    const basis = await this.work.run(on, (unit) => this.read(unit, asked));
    if (basis === 'made') return true;
    if (!basis) return false;
    const told = (done: number) => this.progress.report(asked.progressId, { done, total: STEPS });
    await told(1);
    const figures = await this.runs.compute(basis.input, () => told(2));
    await told(3);
    return this.work.run(on, async (unit) => {
      const round = await lockRound(unit, asked.roundId);
      if (!isCounted(round.state)) return false;
      if (await unit.manager.existsBy(ResultRun, { id: asked.runId })) return true;
      const run = await this.runs.keep(unit, round, { id: asked.runId, basis, figures });
      const adopts = asked.adopts && (await changesSince(unit.manager, round, run)) === null;
      if (adopts) await this.runs.adopt(unit, run);
      return true;
    });
  }

  private async tried(asked: AskedCount, { isLast }: { isLast: boolean }): Promise<void> {
    try {
      const stands = await this.carryOut(asked);
      await this.progress.end(asked.progressId, stands ? 'done' : 'failed');
    } catch (error) {
      if (isLast) await this.progress.end(asked.progressId, 'failed');
      throw error;
    }
  }

  private async read(unit: Unit, { roundId, runId, method }: AskedCount): Promise<RunBasis | 'made' | null> {
    const round = await lockRound(unit, roundId);
    if (await unit.manager.existsBy(ResultRun, { id: runId })) return 'made';
    if (!isCounted(round.state) || (await this.facts.of(unit.manager, roundId)).underScored > 0) return null;
    return this.runs.read(unit, round, method);
  }
}

/** The portal does it, and on record stands who asked. */
const onBehalfOf = ({ by }: AskedCount): Actor => ({ ...system, accountId: by });
