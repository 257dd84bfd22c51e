import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { Clock } from '../database/clock.js';
import { defineJob } from '../jobs/job.js';
import { Jobs } from '../jobs/jobs.js';
import { LongWork } from './long-work.entity.js';

const endAbandonedWork = defineJob<Record<string, never>>('progress.end-abandoned');
const EVERY_QUARTER = '*/15 * * * *';

/** No job lives so long, all its tries together. */
const LONGEST_MINUTES = 120;

/** Work whose process was killed at its last try could not say that it has ended; its page would wait for ever. */
@Injectable()
export class AbandonedWork implements OnModuleInit {
  constructor(
    private readonly source: DataSource,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(endAbandonedWork, () => this.end());
    this.jobs.schedule(endAbandonedWork, EVERY_QUARTER);
  }

  async end(): Promise<void> {
    const now = this.clock.now();
    const begun = LessThan(new Date(now.getTime() - LONGEST_MINUTES * 60_000));
    await this.source.manager.update(
      LongWork,
      { state: 'running', startedAt: begun },
      { state: 'failed', endedAt: now },
    );
  }
}
