import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DutyKinds } from '../../duties/index.js';
import { defineJob, Jobs } from '../../platform/index.js';
import { SevisTasks } from './sevis-tasks.service.js';
import { sevisDuties } from './sevis.duties.js';

/** Each night: what has happened that the Department's system does not know. */
const lookForSevisTasks = defineJob<Record<string, never>>('exchange.look-for-sevis-tasks');

@Injectable()
export class SevisStart implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly kinds: DutyKinds,
    private readonly tasks: SevisTasks,
  ) {}

  onModuleInit(): void {
    this.kinds.add(...sevisDuties);
    this.jobs.handle(lookForSevisTasks, async () => void (await this.tasks.look()));
    this.jobs.schedule(lookForSevisTasks, '40 5 * * *');
  }
}
