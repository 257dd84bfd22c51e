import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineJob, Jobs } from '../../platform/index.js';
import { partnershipsChanged } from '../../registry/index.js';
import { RechecksService } from './rechecks.service.js';

/** Facts that no round is told of: roles, addresses, what an import brought. */
const recheckConflicts = defineJob<Record<string, never>>('judging.recheck-conflicts');

const EVERY_QUARTER = '*/15 * * * *';

/** Conflicts are computed anew in all rounds under way: by the clock, and as soon as a partnership is added. */
@Injectable()
export class ConflictClock implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly rechecks: RechecksService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(partnershipsChanged, () => this.rechecks.ofAll());
    this.jobs.handle(recheckConflicts, () => this.rechecks.ofAll());
    this.jobs.schedule(recheckConflicts, EVERY_QUARTER);
  }
}
