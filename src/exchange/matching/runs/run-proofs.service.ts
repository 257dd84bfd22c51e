import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, runInThread, system, Work } from '../../../platform/index.js';
import { canonicalAsked } from '../../board/canonical-asked.js';
import { ExchangeMatchRun } from './exchange-match-run.entity.js';
import { MatchRuns, proveRun } from './match-runs.service.js';
import type { inThread } from './prove-plan.thread.js';

/** After a plan that was repaired at once, the proven one from the same facts. */
@Injectable()
export class RunProofs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly work: Work,
    private readonly runs: MatchRuns,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(proveRun, ({ runId }) => this.prove(runId));
  }

  private async prove(runId: string): Promise<void> {
    const manager = this.work.read();
    const run = await manager.findOneBy(ExchangeMatchRun, { id: runId });
    if (!run) return;
    const { termId, scope, askedSha256, startedBy, weightsId } = run;
    if (await manager.existsBy(ExchangeMatchRun, { termId, scope, askedSha256, kind: 'proven' })) return;
    const asked = canonicalAsked(run.asked);
    const plan = await runInThread<typeof inThread>(new URL('./prove-plan.thread.js', import.meta.url), asked);
    await this.work.run(system, async (unit) => {
      if (plan) await this.runs.store(unit, { termId, scope, asked, askedSha256, plan, startedBy, weightsId });
      else await unit.record('exchange-board.proof-out-of-time', { type: 'exchange-term', id: termId }, { runId });
    });
  }
}
